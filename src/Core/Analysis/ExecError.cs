namespace GoContainerGuard.Analysis;

/// <summary>The words in which the container runtime says that it cannot start a program.</summary>
/// <remarks>Source: runs of Docker 26.1; Go's <c>os/exec</c>, with which the runtime looks a program up.</remarks>
internal static class ExecError
{
    /// <summary>Of a program that is not there: a path is asked for, a bare name is looked up.</summary>
    public static string Missing(string program) => program.IndexOf('/') >= 0
        ? $"exec: \"{program}\": stat {program}: no such file or directory"
        : $"exec: \"{program}\": executable file not found in $PATH";

    /// <summary>Of a script whose interpreter is not there: the kernel names neither.</summary>
    public static string WithoutInterpreter(string path) => $"exec {path}: no such file or directory";

    /// <summary>Of a text without a line that names its interpreter.</summary>
    public static string WithoutFormat(string path) => $"exec {path}: exec format error";

    /// <summary>Of a file that nobody may run.</summary>
    public static string Forbidden(string program) => $"exec: \"{program}\": permission denied";

    /// <summary>Of a folder. Before Go 1.20 it was "permission denied".</summary>
    public static string Folder(string program) => $"exec: \"{program}\": is a directory";
}
