using Assay.Evidence.Portfolio;
using Assay.Kernel;
using Assay.Reports.Portfolio;

namespace Assay.Cli.Portfolios;

/// <summary>Says what was written.</summary>
internal static class PortfolioLines
{
    public static IEnumerable<string> Of(PortfolioDocument document, string folder, string record, Problem? printed)
    {
        var covered = document.Parts.Count(part => !part.Items.IsEmpty);
        yield return $"{Gateway(document)}: {document.Items.Length} pieces from {document.Records.Length} records speak for {covered} of {document.Parts.Length} parts of {document.Title}; {document.Parts.Length - covered} have none.";
        foreach (var line in document.Gateway.Where(line => !line.Holds)) yield return $"  gateway   does not hold: {line.Title}. {line.Reason}";
        foreach (var item in document.Items) yield return $"  piece {item.Number,-3} {item.Title}: {string.Join(", ", item.Parts.Select(part => part.Part))}";
        yield return $"Written to {folder}: {PortfolioFiles.Html}, {(printed is null ? $"{PortfolioFiles.Pdf}, " : "")}{PortfolioFiles.Word}, {PortfolioFiles.Json}, {PortfolioFiles.Case}, and {PortfolioFiles.Bundle}, which proves itself with 'assay verify'.";
        if (printed is not null) yield return $"{printed.Message} {printed.Remedy}";
        yield return $"Recorded as {record}. Your own words are in it; other people's stay sealed. Reflections never leave.";
    }

    // A gateway that is not there lets nothing through: only one that is, and holds, says something.
    private static string Gateway(PortfolioDocument document) => document switch
    {
        { Complete: false } => "INCOMPLETE",
        { Gateway.IsEmpty: true } => "Held against no gateway, for none is known here",
        _ => "The gateway holds",
    };
}
