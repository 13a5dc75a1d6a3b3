using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Evidence.Similarity;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Importing;

/// <summary>
/// Writes a standard's file for statements that Assay has no rules for. Each criterion is one part without rules; rules of parts with like words stand beside it
/// as comments. So the file can be loaded as it is, and ticks nothing until a person has taken a comment's mark away.
/// </summary>
internal sealed class ProposedRules
{
    private const int MostProposals = 3;
    private const double LeastScore = 0.15;
    private const int LongestTitle = 120;
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, CriterionPart> _parts;
    private readonly SimilarityIndex _index;

    public ProposedRules(IEnumerable<Standard> standards)
    {
        var parts = standards.SelectMany(standard => standard.Criteria.SelectMany(criterion => criterion.Parts.Where(part => !part.Rules.IsEmpty).Select(part => (Name: $"{criterion.Code}.{part.Id} of {standard.Id}", Text: $"{criterion.Title}. {part.Title}", part)))).ToList();
        _parts = parts.ToDictionary(part => part.Name, part => part.part, StringComparer.Ordinal);
        _index = SimilarityIndex.Of(parts.Select(part => (part.Name, part.Text)));
    }

    /// <summary>The file, and for how many criteria it proposes a rule.</summary>
    public (string Yaml, int Proposed) Write(OwnerStandard owner, string id, string title)
    {
        var yaml = new StringBuilder(
            $"# Made from the text of '{StatementList.Excerpt(title)}' that was imported. Every rule here is a PROPOSAL by likeness of words and stands in a comment: nothing is\n" +
            "# ticked by it. Read each, take the '#' away from those that fit, split criteria into their parts, and write titles and next steps of your own.\n" +
            $"id: {id}\nversion: 1\ntitle: {Quoted(title)}\nkind: competence\nsource: the text of its owner, as imported\n" +
            "freshness: {current_months: 12, stale_months: 36}  # assumed\ncriteria:\n");
        var proposed = 0;
        foreach (var statement in owner.Statements)
        {
            yaml.Append($"  - code: {Quoted(statement.Code)}\n    group: {Quoted(statement.Group)}\n    title: {Quoted(TitleOf(statement.Wording))}\n    parts:\n      - id: whole\n        title: As its owner words it\n");
            var matches = _index.Rank(statement.Wording, MostProposals).Where(match => match.Score >= LeastScore).ToList();
            foreach (var match in matches) yaml.Append(Proposal(match, statement.Wording));
            if (matches.Count > 0) proposed++;
            yaml.Append("        adds: [narrative]\n        next: Say in your own words which of your work shows it, or give this part rules.\n");
        }

        return (yaml.ToString(), proposed);
    }

    /// <summary>An identifier from a name: <c>Kiln Operator (Level 3)</c> is kiln-operator-level-3.</summary>
    public static string Identifier(string name)
    {
        var words = new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = string.Join('-', words);
        return id.Length == 0 ? "imported-standard" : id.Length <= 60 ? id : id[..60].TrimEnd('-');
    }

    private string Proposal(SimilarityMatch match, string wording)
    {
        var rules = string.Join(", ", _parts[match.Label].Rules.Select(Rule));
        return $"        # proposal, {match.Score.ToString("0.00", CultureInfo.InvariantCulture)} near to {match.Label} by {Quoted(Short(match.Span.In(wording)))}:\n        #rules: [{rules}]\n";
    }

    private static string Rule(EvidenceRule rule)
    {
        var breadth = (rule.Records > 1 ? $", records: {rule.Records}" : "") + (rule.Projects > 1 ? $", projects: {rule.Projects}" : "") + (rule.Months > 1 ? $", months: {rule.Months}" : "") + (rule.Repeated.IsEmpty ? "" : $", repeated: [{string.Join(", ", rule.Repeated.Select(Quoted))}]");
        return $"{{facts: [{string.Join(", ", rule.Facts.Select(Quoted))}]{breadth}}}";
    }

    private static string TitleOf(string wording) => Short(wording).TrimEnd('.') is { Length: > 0 } title ? title : wording;

    private static string Short(string text)
    {
        var plain = StatementList.Excerpt(text);
        if (plain.Length <= LongestTitle) return plain;
        var blank = plain.LastIndexOf(' ', LongestTitle);
        var end = blank > LongestTitle / 2 ? blank : LongestTitle;
        return plain[..(char.IsHighSurrogate(plain[end - 1]) ? end - 1 : end)] + "…";
    }

    /// <summary>A double-quoted scalar of YAML 1.2, of which JSON's text is one; without what YAML allows in no file.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Quoting);
}
