using Assay.Kernel;

namespace Assay.Cli.Access;

/// <summary>Reads a password from a file: on a command line, every other program of the machine could read it.</summary>
internal static class PasswordFile
{
    /// <summary>The first line; null without a file.</summary>
    /// <returns>The password, or <c>user.password-file</c>.</returns>
    public static Outcome<string?> Read(string? path, string currentFolder)
    {
        if (path is null) return Outcome<string?>.Success(null);
        try
        {
            using var reader = new StreamReader(Path.GetFullPath(path, currentFolder));
            return reader.ReadLine() is { Length: > 0 } line ? line : Fault(path, "it is empty");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Fault(path, fault.Message);
        }
    }

    private static Problem Fault(string path, string why) =>
        new("user.password-file", "The password cannot be read.", "Give a file whose first line is the password; /dev/stdin reads it from a pipe.") { Place = new Place(path), Value = why };
}
