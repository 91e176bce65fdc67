namespace GoContainerGuard.Images.Catalogue;

/// <summary>Facts that somebody states of an image of his own: each of them is certain.</summary>
internal sealed class StatedFacts
{
    public FactBlock Block { get; } = new();

    public void Say(string key, string value) => Block.Say(key, value, isVerified: true);

    /// <summary>A program lies at an absolute path, and is found there by its name.</summary>
    public void SayProgramAt(string path)
    {
        Say("program:" + path, Fact.Yes);
        Say("program:" + path.Substring(path.LastIndexOf('/') + 1), path);
    }

    /// <summary>Whether a shell is there: by its name, and where shells are.</summary>
    public void SayShell(string name, string value)
    {
        Say("program:" + name, value);
        Say("program:/bin/" + name, value);
        Say("program:/usr/bin/" + name, value);
    }
}
