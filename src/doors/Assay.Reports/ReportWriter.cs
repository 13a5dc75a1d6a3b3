using System.Security.Cryptography;
using System.Text;
using Assay.Reports.Marking;
using Assay.Reports.Page;
using Assay.Reports.Sections;

namespace Assay.Reports;

/// <summary>
/// Writes a run as one HTML page: the model card first, then the evidence, then every record. The page asks nothing of the network and holds no script.
/// Every number on it is read from a field of a record and says which: see <see cref="Citing.Cited"/>.
/// </summary>
public static class ReportWriter
{
    /// <summary>What a server that sends the page lets browsers do with it: nothing but its own style, by the SHA-256 of its text.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(StyleSheet.Text.ToString())))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The whole page.</summary>
    public static string WriteHtml(ReportSource source) => WriteOpen(source).With(source.Checkpoint);

    /// <summary>The whole page but the newest checkpoint: whatever the source says of it is left out.</summary>
    public static OpenReport WriteOpen(ReportSource source)
    {
        var run = new RunRecords(source);
        Section[] sections = [.. ReportSections.Of(run).Where(section => !section.Content.IsEmpty)];
        return OpenReport.Of(Shell.Write($"{source.Project}: model report", "Skip to the report", Masthead.Write(run), Markup.None, sections));
    }
}
