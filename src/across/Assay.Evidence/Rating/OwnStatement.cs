using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Eligibility;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Rating;

/// <summary>Signs a person's own statement.</summary>
internal static class OwnStatement
{
    public static async Task<Outcome<ActReceipt>> SignAsync(RateRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var (store, index, facts, actor) = (services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>(), services.Need<FactCatalogue>(), services.Need<ActorIdentity>());
        var standard = StandardSource.Read(request.Standard, services);
        var input = RatingInput.Read(request, services);
        List<Problem> faults = [.. standard.Problems, .. input.Problems, .. PersonalRules.Optional("remark", request.Remark), .. OwnerFaults(input)];
        if (faults.Count > 0) return Outcome<ActReceipt>.Failed(faults);
        var coverage = await new CoverageReader(store, index, facts).ReadAsync(standard.Value!, new CoverageScope(actor.Person, null, services.Need<TimeProvider>().GetUtcNow()), cancellation);
        var reader = new StatementReader(store, index);
        var earlier = (await reader.OfAsync(actor.Person, standard.Value!.Id, cancellation)).LastOrDefault();
        var owners = earlier is null ? ImmutableDictionary<string, string>.Empty : await StatementReader.OwnersAsync(earlier.Statement, services.Need<IVault>(), cancellation);
        var scale = input.Required.Scale ?? earlier?.Statement.Scale ?? RatingScale.Usual;
        var draft = new StatementDraft(coverage, scale, earlier?.Statement, owners).Of(input.Required.Ratings);
        if (!draft.Succeeded) return Outcome<ActReceipt>.Failed(draft.Problems);
        var sealer = new Sealer(EligibilityStatement.Kind, actor.Person, services.Need<Entropy>());
        var statement = new EligibilityStatement
        {
            Standard = coverage.Standard.Id,
            StandardVersion = coverage.Standard.Version,
            Scale = scale,
            Criteria = [.. draft.Value.Select((criterion, i) => criterion.Stated with { Owner = sealer.SealIfSaid($"criteria[{i}].owner", criterion.Owner) })],
            Forecast = ForecastMaker.DigestOf(ForecastMaker.Of([.. draft.Value.Select(criterion => criterion.Stated)])),
            Earlier = earlier is null ? null : await reader.CitationAsync(earlier, cancellation),
            Remark = sealer.SealIfSaid("remark", request.Remark),
        };
        return await RecordAsync(statement, input.Required, sealer.Openings, services, cancellation);
    }

    // Each is a text that people read, whichever way it was given.
    private static IEnumerable<Problem> OwnerFaults(Outcome<RatingInput> input) => input.Succeeded ? input.Value.Ratings.SelectMany(rating => PersonalRules.Optional("opportunity", rating.Owner)) : [];

    private static async Task<Outcome<ActReceipt>> RecordAsync(EligibilityStatement statement, RatingInput input, ImmutableArray<Opening> openings, IServiceProvider services, CancellationToken cancellation)
    {
        Subject[] subjects = statement.Earlier is { } earlier ? [new Subject("forecast", statement.Forecast), new Subject($"record:{earlier.Id}", earlier.Envelope)] : [new Subject("forecast", statement.Forecast)];
        var key = $"{EligibilityStatement.Kind.Name}/{TimeOrderedId.Next(services.Need<TimeProvider>(), services.Need<Entropy>())}";
        var entries = await services.Need<RecordBook>().AppendAsync([RecordDraft.Of(statement, key, subjects) with { Openings = openings }], cancellation);
        var named = statement.Criteria.Select(criterion => criterion.Code).Where(code => input.Ratings.Any(given => given.Code.Equals(code, StringComparison.OrdinalIgnoreCase)));
        return new ActReceipt(entries[0].Id, EligibilityStatement.Kind.Name, [.. named], statement.Earlier is null ? [] : [statement.Earlier.Id]);
    }
}
