using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Reflecting;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Portfolio;

/// <summary>Fills the chosen pieces with what their records say.</summary>
internal sealed class PortfolioAssembly(PortfolioRequest request, StandardCoverage coverage, PortfolioChoice choice, PortfolioLedger ledger)
{
    private readonly Dictionary<string, (RecordEntry Entry, StoredEnvelope Stored)> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Opening>> _openings = new(StringComparer.Ordinal);

    public async Task<PortfolioContent> AssembleAsync(string? employerStatement, CancellationToken cancellation)
    {
        foreach (var item in choice.Items)
            foreach (var id in RecordsOf(item.Candidate).Concat(item.Candidate.Answers)) await TakeAsync(id, cancellation);
        if (employerStatement is not null) await TakeAsync(employerStatement, cancellation);
        var items = choice.Items.Select(Item).ToImmutableArray();
        var entries = _records.Values.Select(record => record.Entry).OrderBy(entry => entry.Index).ToImmutableArray();
        var document = new PortfolioDocument
        {
            Standard = request.Standard.Id,
            StandardVersion = request.Standard.Version,
            Title = request.Standard.Title,
            Source = request.Standard.Source,
            Person = request.Person,
            Name = _openings.Values.SelectMany(openings => openings).FirstOrDefault(opening => opening.Field == "actor.name")?.Text is { Length: > 0 } name ? name : null,
            At = request.At,
            Plan = request.Plan is { } plan ? $"{plan.Title} ({plan.Source})" : null,
            PlanVersion = request.Plan?.Version,
            GatewaySource = request.Gateway?.Source,
            GatewayVersion = request.Gateway?.Version,
            Gateway = request.Gateway is { } gateway ? GatewayJudge.Judge(gateway, coverage, request.Plan is not null, employerStatement, request.Stated) : [],
            Remarks = [.. PortfolioRemarks.Of(request.Rules, items)],
            Items = items,
            Parts = [.. PortfolioMatrix.Of(coverage, items, request.Plan)],
            Records = [.. entries.Select(Evidence)],
            IsExact = choice.IsExact,
            Candidates = choice.Candidates,
        };
        return new PortfolioContent(document, [.. entries.Select(entry => entry.Id)], [.. _openings.Values.SelectMany(openings => openings)], entries);
    }

    private static IEnumerable<string> RecordsOf(PortfolioCandidate candidate) =>
        (candidate.Form == ItemForm.Claim ? new[] { candidate.Key } : []).Concat(candidate.Records.Select(record => record.Id));

    private async Task TakeAsync(string id, CancellationToken cancellation)
    {
        if (_records.ContainsKey(id) || await ledger.RecordAsync(id, cancellation) is not var (entry, stored) || entry.Kind == Reflection.Kind.Name) return;
        _records[id] = (entry, stored);
        _openings[id] = await ledger.OpeningsAsync(entry, stored, cancellation);
    }

    private PortfolioItem Item(ChosenItem chosen, int i)
    {
        var candidate = chosen.Candidate;
        var records = RecordsOf(candidate).Where(_records.ContainsKey).ToImmutableArray();
        var order = PartSelection.InOrder(request.Standard).Select(part => part.ToString());
        ImmutableArray<PortfolioItemPart> parts = [.. order.Where(candidate.Parts.ContainsKey).Select(part => new PortfolioItemPart(part, candidate.Parts[part]))];
        return new PortfolioItem
        {
            Number = i + 1,
            Title = TitleOf(candidate, parts),
            Form = candidate.Form,
            At = candidate.At,
            Parts = parts,
            Texts = [.. records.SelectMany(id => _openings[id].Where(opening => opening.Field.StartsWith("body.", StringComparison.Ordinal)).Select(opening => new PortfolioText(id, opening.Field, opening.Text)))],
            Records = records,
            Answers = [.. candidate.Answers.Where(_records.ContainsKey).Select(id => PortfolioAnswers.Of(_records[id].Entry))],
            Why = chosen.Why,
        };
    }

    private string TitleOf(PortfolioCandidate candidate, ImmutableArray<PortfolioItemPart> parts)
    {
        var criteria = parts.Select(part => part.Part[..part.Part.LastIndexOf('.')]).Distinct().ToList();
        var codes = criteria.Count == 1 && request.Standard.Find(criteria[0]) is { } only ? $"{only.Code}: {only.Title}" : string.Join(", ", criteria);
        return candidate.Form switch
        {
            ItemForm.Claim => $"Claim on {codes}",
            ItemForm.Added => _openings.GetValueOrDefault(candidate.Key, []).FirstOrDefault(opening => opening.Field == "body.title")?.Text ?? $"Added file for {codes}",
            _ => $"Work: {string.Join(", ", candidate.Kinds)}",
        };
    }

    private PortfolioEvidence Evidence(RecordEntry entry) =>
        new(entry.Id, entry.Kind, entry.At, entry.Person, entry.KeyId, Digest.Of(_records[entry.Id].Stored.Bytes.Span), entry.Index, entry.Project, entry.Context);
}
