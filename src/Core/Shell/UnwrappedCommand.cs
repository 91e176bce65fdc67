using System.Collections.Generic;

namespace GoContainerGuard.Shell;

/// <summary>A command seen through others that only run it: <c>env A=b go build</c> is <c>go build</c> with one assignment more.</summary>
internal readonly struct UnwrappedCommand
{
    private UnwrappedCommand(ShellCommand command, int first, List<ShellAssignment>? gathered, EnvironmentFate environment, ShellWord? directory)
    {
        Command = command;
        Words = first == 0 ? command.Words : Rest(command.Words, first);
        Assignments = gathered is null ? command.Assignments : gathered;
        Environment = environment;
        Directory = directory;
    }

    /// <summary>The command as it is written.</summary>
    public ShellCommand Command { get; }

    /// <summary>The words of the command that is really run; empty when there is none.</summary>
    public IReadOnlyList<ShellWord> Words { get; }

    /// <summary>The assignments that hold for it, in the order in which they are made.</summary>
    public IReadOnlyList<ShellAssignment> Assignments { get; }

    /// <summary>What the command gets of the variables around it.</summary>
    public EnvironmentFate Environment { get; }

    /// <summary>The directory that <c>env -C</c> or <c>sudo -D</c> changes to; <c>null</c> when nothing does.</summary>
    public ShellWord? Directory { get; }

    /// <summary>The first word; <c>null</c> when there is none or it is not literal.</summary>
    public string? Name => Words.Count == 0 ? null : Words[0].Value;

    /// <summary>Whether the first word is a certain name.</summary>
    public bool IsNamed(string name) => Words.Count > 0 && Words[0].Is(name);

    public static UnwrappedCommand Of(ShellCommand command)
    {
        var first = 0;
        List<ShellAssignment>? gathered = null;
        var environment = EnvironmentFate.Kept;
        ShellWord? directory = null;
        while (first < command.Words.Count && CommandWrapper.Find(command.Words[first]) is { } wrapper)
        {
            var reading = new WrapperReading(command.Words, first + 1);
            if (!reading.TryPassOptions(wrapper))
                break;

            if (wrapper.TakesAssignments)
                reading.PassAssignments();

            reading.PassOperands(wrapper.Operands);
            if (reading.At >= command.Words.Count)
                break;

            first = reading.At;
            if (reading.Assignments is { } assignments)
                (gathered ??= [.. command.Assignments]).AddRange(assignments);

            directory = reading.Directory ?? directory;
            environment = reading.ClearsEnvironment ? EnvironmentFate.Cleared
                : environment is EnvironmentFate.Cleared ? environment
                : wrapper.FiltersEnvironment || reading.RemovesVariables ? EnvironmentFate.Unknown
                : environment;
        }

        return new(command, first, gathered, environment, directory);
    }

    private static ShellWord[] Rest(IReadOnlyList<ShellWord> words, int first)
    {
        var rest = new ShellWord[words.Count - first];
        for (var index = 0; index < rest.Length; index++)
            rest[index] = words[first + index];

        return rest;
    }
}

/// <summary>What a command gets of the variables around it.</summary>
internal enum EnvironmentFate
{
    /// <summary>Some may be missing, as behind <c>sudo</c>.</summary>
    Unknown,
    Kept,

    /// <summary>None, as behind <c>env -i</c>.</summary>
    Cleared,
}
