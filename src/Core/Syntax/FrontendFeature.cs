using System;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>Something that not every builder in use understands.</summary>
/// <param name="Name">The flag or directive.</param>
/// <param name="Since">The first Dockerfile frontend with it outside of its labs channel.</param>
/// <param name="Engine">The first Docker Engine with that frontend inside.</param>
/// <param name="Where">Where it is used.</param>
/// <remarks>Source: the Dockerfile reference and the tags of moby/buildkit; Docker Engine 23.0 carries 1.4, which is the oldest looked at.</remarks>
internal sealed record FrontendFeature(string Name, string Since, string Engine, TextSpan Where)
{
    private static readonly (Type Instruction, string Flag, string Since, string Engine)[] Flags =
    [
        (typeof(AddInstruction), "checksum", "1.6", "25.0"),
        (typeof(AddInstruction), "keep-git-dir", "1.6", "25.0"),
        (typeof(AddInstruction), "unpack", "1.17", "28.3"),
        (typeof(AddInstruction), "exclude", "1.19", "28.5"),
        (typeof(CopyInstruction), "exclude", "1.19", "28.5"),
        (typeof(CopyInstruction), "parents", "1.20", "29.1"),
        (typeof(HealthcheckInstruction), "start-interval", "1.6", "25.0"),
        (typeof(RunInstruction), "security", "1.20", "29.1"),
    ];

    /// <summary>The first use in a file; <c>null</c> when every builder from Docker Engine 23.0 on understands it.</summary>
    public static FrontendFeature? FirstIn(DockerfileSyntax syntax)
    {
        foreach (var instruction in syntax.Instructions)
        {
            foreach (var flag in instruction.Flags)
            {
                foreach (var (type, name, since, engine) in Flags)
                {
                    if (type == instruction.GetType() && flag.Is(name))
                        return new FrontendFeature("--" + name, since, engine, flag.Text.SourceSpan());
                }
            }
        }

        return null;
    }
}
