using System.Diagnostics;
using Assay.Kernel;

namespace Assay.Reports.Portfolio.Printing;

/// <summary>Prints a page with a Chromium that is on the machine, without the network.</summary>
public static class PdfPrinter
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Full path of the first Chromium on the path; null when there is none.</summary>
    /// <param name="path">The value of <c>PATH</c>.</param>
    public static string? Find(string? path) =>
        Names.SelectMany(name => (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Prints a page.</summary>
    /// <param name="chromium">Full path of the program.</param>
    /// <param name="html">Full path of the page.</param>
    /// <param name="pdf">Full path of the file to write.</param>
    /// <param name="cancellation">Ends the program.</param>
    /// <returns>Nothing, or <c>portfolio.not-printed</c>.</returns>
    public static async Task<Outcome<Nothing>> PrintAsync(string chromium, string html, string pdf, CancellationToken cancellation = default)
    {
        var profile = Directory.CreateTempSubdirectory("assay-print-");
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo(chromium, Arguments(profile.FullName, html, pdf)) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        try
        {
            var said = await Task.WhenAll(process.StandardError.ReadToEndAsync(timeout.Token), process.StandardOutput.ReadToEndAsync(timeout.Token));
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode == 0 && File.Exists(pdf) ? Outcome.Done : NotPrinted(said[0].Trim().Split('\n')[^1]);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return NotPrinted("it took longer than two minutes");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            Remove(profile);
        }
    }

    private static IEnumerable<string> Arguments(string profile, string html, string pdf)
    {
        if (Environment.UserName == "root") yield return "--no-sandbox";
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--no-first-run";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-sync";
        yield return $"--user-data-dir={profile}";
        yield return "--no-pdf-header-footer";
        yield return $"--print-to-pdf={pdf}";
        yield return new Uri(html).AbsoluteUri;
    }

    /// <summary>A child of the browser may still be writing into it; what is left lies in the folder for temporary files.</summary>
    private static void Remove(DirectoryInfo profile)
    {
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
        }
    }

    private static Problem NotPrinted(string why) =>
        new("portfolio.not-printed", "The browser did not print the portfolio.", "Open the page in any browser and print it from there: it has styles for paper.") { Value = why };
}
