using System.Text;
using System.Text.RegularExpressions;
using Assay.Evidence.Notes;
using Assay.Evidence.Standards;
using Assay.Ledger.Facts;

namespace Across.Tests.Collect.Labelled;

/// <summary>The standard that comes with Assay, read without the rooms whose facts it names: a fact of each name stands in for theirs.</summary>
internal static partial class SomeStandard
{
    public static Standard Level6 { get; } = Read();

    private static Standard Read()
    {
        var text = Repository.Read("standards/level-6-ai-engineer.yaml");
        var names = Facts().Matches(text).SelectMany(list => list.Groups["names"].Value.Split(',')).Select(name => name.Trim().Trim('"', '\'')).Select(name => name.StartsWith("note:", StringComparison.Ordinal) ? name[5..] : name).Distinct();
        var facts = new FactCatalogue(names.Select(name => RecordFact.Of<DecisionNote>(name, "Stands in.", "Anything.", _ => false)));
        return StandardReader.Read(Encoding.UTF8.GetBytes(text), "level-6-ai-engineer.yaml", facts).Required;
    }

    [GeneratedRegex(@"facts:\s*\[(?<names>[^\]]*)\]")]
    private static partial Regex Facts();
}
