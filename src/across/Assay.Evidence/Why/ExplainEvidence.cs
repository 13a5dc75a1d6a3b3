using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Importing;
using Assay.Evidence.Index;
using Assay.Evidence.People;
using Assay.Evidence.Standards;
using Assay.Evidence.Status;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;

namespace Assay.Evidence.Why;

/// <summary>The capability <c>evidence why</c>: rule, version, records, time, and what is not shown, for each part of a criterion.</summary>
public static class ExplainEvidence
{
    private const int MostRecords = 5;

    /// <summary>The declaration.</summary>
    public static Capability<WhyRequest, WhyAnswer> Capability { get; } = new("evidence why", "Explain why a criterion stands as it does: the rules, the records behind each tick, and what they do not show.")
    {
        Parameters =
        [
            new("code", "A criterion or one of its parts: S24, S7.robustness.") { IsRequired = true, IsPositional = true },
            new("standard", $"Identifier of the standard, or a file of rules in the same form; {StandardLibrary.DefaultId} if left out."),
            new("person", "Whose evidence: a pseudonym, or 'everybody'; yours if left out."),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["standard.unknown"] = "There is no standard of that identifier.",
            ["standard.no-file"] = "The standard's file cannot be read.",
            ["part.unknown"] = "The standard has no such criterion or part.",
        }).Add(Persons.Problem.Key, Persons.Problem.Value),
        Examples = [new("assay evidence why S7", "all parts of a criterion"), new("assay evidence why S7.robustness --json", "one part, for a script")],
        Handle = HandleAsync,
        Describe = WhyText.Lines,
    };

    private static async Task<Outcome<WhyAnswer>> HandleAsync(WhyRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var facts = services.Need<FactCatalogue>();
        var standard = StandardSource.Read(request.Standard, services);
        var parts = standard.Then(found => PartSelection.Read(found, [request.Code]));
        if (!parts.Succeeded) return Outcome<WhyAnswer>.Failed(parts.Problems);
        var (criterion, store, index) = (standard.Value!.Find(parts.Value[0].Criterion)!, services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>());
        var scope = new CoverageScope(Persons.Of(request.Person, standard.Value, services.Need<CurrentPerson>()), null, services.Need<TimeProvider>().GetUtcNow());
        var coverage = await new CoverageReader(store, index, facts).ReadAsync(standard.Value, scope, cancellation);
        if (await Persons.FaultAsync(request.Person, index, cancellation) is { } fault) return fault;
        var (explained, brought) = (new List<ExplainedPart>(), new BroughtRecords(await new EvidenceActs(store, index).ReadAsync(BroughtRecords.IsBrought, cancellation), services.Need<IVault>()));
        foreach (var part in coverage.Criteria.First(each => each.Criterion.Code == criterion.Code).Parts.Where(part => parts.Value.Any(asked => asked.Part == part.Part.Id)))
            explained.Add(new ExplainedPart(StatusView.Of(part, criterion.Code, standard.Value), await RulesAsync(part, criterion, scope.Person, index, facts, cancellation), part.Objections, part.Claims) { Brought = await brought.ForAsync(new PartReference(standard.Value.Id, criterion.Code, part.Part.Id), scope.Person, part.Claims, cancellation) });
        var wording = await new OwnerWording(store, index, services.Need<IArtifactStore>()).OfAsync(standard.Value.Id, cancellation);
        return new WhyAnswer(standard.Value.Id, standard.Value.Version, criterion.Code, criterion.Title, [.. explained]) { Wording = wording.GetValueOrDefault(criterion.Code), Words = await new AnswerWords(store, services.Need<IVault>()).OfAsync(explained, cancellation) };
    }

    private static async Task<ImmutableArray<ExplainedRule>> RulesAsync(PartCoverage part, Criterion criterion, string? person, IEvidenceIndex index, FactCatalogue facts, CancellationToken cancellation)
    {
        var rules = new List<ExplainedRule>();
        for (var i = 0; i < part.Part.Rules.Length; i++)
        {
            var name = $"{criterion.Code}.{part.Part.Id}/{i + 1}";
            var explained = new List<ExplainedFact>();
            foreach (var fact in part.Part.Rules[i].Facts) explained.Add(await FactAsync(fact, person, index, facts, cancellation));
            rules.Add(new ExplainedRule(name, part.Ticks.Any(tick => tick.Rule == name), [.. explained]) { Breadth = part.Part.Rules[i].Breadth() });
        }

        return [.. rules];
    }

    private static async Task<ExplainedFact> FactAsync(string name, string? person, IEvidenceIndex index, FactCatalogue facts, CancellationToken cancellation)
    {
        var isNote = name.StartsWith(EvidenceRule.NotePrefix, StringComparison.Ordinal);
        var fact = facts.Find(isNote ? name[EvidenceRule.NotePrefix.Length..] : name)!;
        var records = await index.ShowingAsync(person, name, MostRecords, cancellation);
        return new ExplainedFact(name, isNote ? $"A decision note about a record that shows: {fact.Shows}" : fact.Shows, fact.DoesNotShow,
            [.. records.Select(record => new ShowingRecord(record.Id, record.Kind, record.At, record.Project, record.Context, record.Attribution))]);
    }
}
