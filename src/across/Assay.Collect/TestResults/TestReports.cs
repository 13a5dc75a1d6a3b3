using System.Collections.Immutable;
using System.Xml;
using Assay.Collect.Finds;
using Assay.Kernel;

namespace Assay.Collect.TestResults;

/// <summary>Reads reports of test runs; those of one folder are one find, because tools write a file for each suite.</summary>
internal static class TestReports
{
    /// <summary>What is in the reports of one folder, and a problem for each that cannot be read. XML of other kinds is passed over.</summary>
    public static IEnumerable<Outcome<Find>> Read(string folder, IEnumerable<string> files, SourceQuery query, CancellationToken cancellation)
    {
        var (all, pieces) = (new TestTally(), new List<string>());
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = ReadFile(file, query);
            if (!read.Succeeded) yield return Outcome<Find>.Failed(read.Problems);
            if (read.Value is not { } tally) continue;
            all.Add(tally);
            pieces.Add($"{Digests.OfFile(file)}");
        }

        if (all.Passed + all.Failed + all.Skipped > 0) yield return FindOf(folder, all, pieces, query);
    }

    /// <summary>The tests of one file; null when it is XML of another kind.</summary>
    internal static Outcome<TestTally?> ReadFile(string file, SourceQuery query)
    {
        var isReport = IsNamedAsReport(file);
        if (new FileInfo(file).Length is var length && length > ReadLimits.FileBytes) return isReport ? CollectProblems.TooLarge(query.At(file), $"{length} bytes", $"{ReadLimits.FileBytes} bytes") : NoReport;
        try
        {
            using var stream = File.OpenRead(file);
            using var reader = StrictXml.Open(stream);
            if (reader.MoveToContent() != XmlNodeType.Element) return NoReport;
            var root = reader.LocalName;
            isReport |= JUnitReader.Reads(root) || TrxReader.Reads(root);
            if (JUnitReader.Reads(root)) return JUnitReader.Read(reader);
            return TrxReader.Reads(root) ? TrxReader.Read(reader) : NoReport;
        }
        catch (Exception fault) when (fault is XmlException or IOException or UnauthorizedAccessException)
        {
            return isReport ? CollectProblems.Unreadable(query.At(file), "a test report", fault.Message) : NoReport;
        }
    }

    private static Outcome<TestTally?> NoReport => Outcome<TestTally?>.Success(null);

    /// <summary>Whether a file that cannot be read was meant as a report: of other damaged XML nobody has to hear.</summary>
    private static bool IsNamedAsReport(string file) =>
        file.EndsWith(".trx", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(file) is var name && (name.Contains("test", StringComparison.OrdinalIgnoreCase) || name.Contains("junit", StringComparison.OrdinalIgnoreCase));

    private static Find FindOf(string folder, TestTally tally, List<string> pieces, SourceQuery query) => new()
    {
        Source = FindSource.TestResults,
        Origin = query.Relative(folder),
        Title = $"Test reports in {Path.GetFileName(folder)}",
        Content = Digests.OfPieces(pieces),
        Match = AuthorMatch.Unstated,
        From = tally.From,
        To = tally.To,
        Counts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, long> { ["reports"] = pieces.Count, ["passed"] = tally.Passed, ["failed"] = tally.Failed, ["skipped"] = tally.Skipped }),
        Texts = tally.Texts.All,
    };
}
