using System.Diagnostics;
using Assay.Kernel;

namespace Assay.Cli.Terminals;

/// <summary>Lets the user write a longer text in the editor of their choice.</summary>
internal static class TextEditor
{
    /// <summary>Opens <c>$VISUAL</c>, else <c>$EDITOR</c>, on a temporary file with <paramref name="text"/>, waits, and gives back what was saved.</summary>
    public static async Task<Outcome<string>> EditAsync(string text, Func<string, string?> variable, CancellationToken cancellation)
    {
        var editor = new[] { variable("VISUAL"), variable("EDITOR") }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));
        if (editor is null) return new Problem("editor.none", "No editor is set.", "Set $EDITOR, or give the parts as flags: see 'assay note --help'.");
        var folder = Directory.CreateTempSubdirectory("assay-note-");
        try
        {
            var file = Path.Combine(folder.FullName, "note.md");
            await File.WriteAllTextAsync(file, text, cancellation);
            return await OpenAsync(editor, file, cancellation) is { } problem ? problem : await File.ReadAllTextAsync(file, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The variable may hold arguments ("code --wait"), so a shell takes it apart, as git does.
    private static async Task<Problem?> OpenAsync(string editor, string file, CancellationToken cancellation)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", $"{editor} \"{file}\""]) : new ProcessStartInfo("sh", ["-c", $"{editor} \"$1\"", "sh", file]);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? null : new Problem("editor.failed", $"The editor ended with code {process.ExitCode}.", "Nothing was recorded. Check $EDITOR and try again.") { Value = editor };
    }
}
