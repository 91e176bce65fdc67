using System.Collections.Generic;
using GoContainerGuard.Analysis.Files;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis.Needs;

/// <summary>What an image offers to a Go program beside the program itself.</summary>
internal static class RuntimeFiles
{
    private const string ToolchainZones = "/usr/local/go/lib/time/zoneinfo.zip";
    private const string TemporaryPath = "/tmp";

    /// <summary>Certificates of authorities where Go looks for them.</summary>
    public static Presence Certificates(ContainerStage stage)
    {
        if (OfVariable(stage, "SSL_CERT_FILE") is { } file)
            return file;

        if (OfVariable(stage, "SSL_CERT_DIR") is { } folder)
            return folder;

        var answer = AnyOf(stage, SystemFiles.CertificateFiles);
        return answer == Presence.Absent && MayBeWritten(stage, SystemFiles.CertificateFolders) ? Presence.Unknown : answer;
    }

    /// <summary>Zone data where Go looks for it.</summary>
    public static Presence ZoneData(ContainerStage stage)
    {
        if (stage.Base is { IsGoToolchain: true })
            return Presence.Present;

        if (IsSet(stage.Stage.Environment("ZONEINFO")) || stage.Files.MayBeWritten(ToolchainZones))
            return Presence.Unknown;

        return AnyOf(stage, SystemFiles.ZoneFolders);
    }

    /// <summary>The folder that temporary files go to.</summary>
    public static Presence TemporaryFolder(ContainerStage stage)
    {
        if (IsSet(stage.Stage.Environment("TMPDIR")))
            return Presence.Unknown;

        foreach (var ancestor in stage.Stage.Ancestry)
        {
            foreach (var step in ancestor.Steps)
            {
                // A volume is a folder that is made when the container starts.
                if (step.Instruction is VolumeInstruction)
                    return Presence.Unknown;
            }
        }

        return stage.Files.At(TemporaryPath).Presence;
    }

    /// <summary>The list of users.</summary>
    public static Presence UserList(ContainerStage stage) => stage.Files.At("/etc/passwd").Presence;

    private static Presence? OfVariable(ContainerStage stage, string name)
    {
        var value = stage.Stage.Environment(name);
        if (!IsSet(value))
            return null;

        // What is not in the image may be mounted when the container starts.
        return value.Text is { } path && StagePath.IsAbsolute(path) && stage.Files.At(StagePath.Clean(path)).IsPresent ? Presence.Present : Presence.Unknown;
    }

    private static bool IsSet(VariableValue value) => !value.IsKnown || value.Text is { Length: > 0 };

    private static bool MayBeWritten(ContainerStage stage, IReadOnlyList<string> folders)
    {
        foreach (var folder in folders)
        {
            if (stage.Files.MayBeWritten(folder))
                return true;
        }

        return false;
    }

    private static Presence AnyOf(ContainerStage stage, IReadOnlyList<string> paths)
    {
        var answer = Presence.Absent;
        foreach (var path in paths)
        {
            var state = stage.Files.At(path);
            if (state.IsPresent)
                return Presence.Present;

            if (!state.IsAbsent)
                answer = Presence.Unknown;
        }

        return answer;
    }
}
