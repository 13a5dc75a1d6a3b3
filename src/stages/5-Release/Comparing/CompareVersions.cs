using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Release.History;
using Assay.Release.Records;

namespace Assay.Release.Comparing;

/// <summary>The capability <c>release compare</c>: looks at an A/B comparison by the plan of its request, and puts the look on record.</summary>
public static class CompareVersions
{
    /// <summary>The declaration.</summary>
    public static Capability<CompareInput, ComparisonReceipt> Capability { get; } = new("release compare", "Compare the two versions of an A/B release by what came of their answers, as the request planned it.")
    {
        Permission = Permission.Write,
        Parameters = [new("request", "The request, by id or the start of one.") { IsRequired = true, IsPositional = true }],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["release.no-request"] = "There is no such request.",
            ["release.ambiguous"] = "Several requests' ids start with what was given.",
            ["release.no-comparison"] = "The request is no comparison that runs.",
            ["release.decided"] = "The comparison was decided before.",
        }),
        Examples = [new("assay release compare 01a2181a-3cd2", "as often as one likes, where the plan is sequential")],
        Handle = HandleAsync,
        Describe = Lines,
    };

    private static async Task<Outcome<ComparisonReceipt>> HandleAsync(CompareInput input, IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.Need<ILedgerStore>();
        var history = await ReleaseHistory.ReadAsync(store, cancellation);
        var found = history.Find(input.Request);
        if (!found.Succeeded) return Outcome<ComparisonReceipt>.Failed(found.Problems);
        var request = found.Value;
        if (request.Request.Comparison is not { } plan || Begun(request, history) is not ({ } entry, { Before: { } before })) return NoComparison(request);
        // A look by another plan is none of this comparison, whoever wrote it.
        var looks = request.Comparisons.Where(look => look.Comparison.Plan == plan && look.Comparison.New.Model == request.Request.Model).ToList();
        if (looks.FirstOrDefault(look => look.Comparison.Decision != ComparisonDecision.Continue) is { Entry: { } decided } known) return Decided(decided, known.Comparison);
        var rows = await services.Need<AnsweredRows>().Read(request.Entry.Project ?? "", entry.At, cancellation);
        if (!rows.Succeeded) return Outcome<ComparisonReceipt>.Failed(rows.Problems);
        var groups = ComparedGroups.Of(rows.Value, plan, before, request.Request.Model, entry.At);
        var comparison = Look(request, plan, groups, before, entry.At);
        var draft = RecordDraft.Of(comparison, $"release/comparison/{request.Entry.Id}/{comparison.Look}/{groups.Digest}", await RecordSubject.OfAsync(store, request.Entry, cancellation), new Subject("model.onnx", request.Request.Model), new Subject("before/model.onnx", before));
        var written = (await services.Need<RecordBook>().AppendAsync([draft with { Project = request.Entry.Project, Context = request.Entry.Context }], cancellation))[0];
        return new ComparisonReceipt(written.Id, comparison);
    }

    private static ReleaseComparison Look(ReleaseCase request, ComparisonPlan plan, ComparedGroups groups, Digest before, DateTimeOffset from)
    {
        // Each step that deals the callers anew is a data set of its own, and a chance of its own to err: they share the plan's alpha, and evidence stays with its step.
        var earlier = request.Comparisons.Where(look => look.Comparison.Plan == plan && look.Comparison.From == from).Min(look => look.Comparison.PValue);
        var judged = ComparisonJudge.Of(plan with { Alpha = plan.Alpha / Dealt(request) }, groups, earlier);
        var (old, fresh) = plan.Horizon is { } horizon && groups.First(horizon) is { } first ? first : (groups.Before, groups.New);
        var hides = judged.Difference is null && plan.Horizon is not null;
        return new ReleaseComparison
        {
            Request = request.Entry.Id,
            Environment = request.Request.Environment,
            Plan = plan,
            Before = new ComparedVersion(before, old.Length, groups.Unlabelled.Before, hides ? null : ComparedGroups.Mean(old)),
            New = new ComparedVersion(request.Request.Model, fresh.Length, groups.Unlabelled.New, hides ? null : ComparedGroups.Mean(fresh)),
            Rows = groups.Digest,
            From = from,
            Until = groups.Until,
            Look = request.Comparisons.Length + 1,
            Difference = judged.Difference?.Value,
            Lower = Finite(judged.Difference?.Lower),
            Upper = Finite(judged.Difference?.Upper),
            PValue = judged.PValue,
            Decision = judged.Decision,
            Sentence = judged.Sentence,
        };
    }

    private static int Dealt(ReleaseCase request) => Math.Max(1, request.Request.Steps.Count(share => share is > 0 and < 100));

    // Each step of a comparison deals the callers anew; rows count from the last one on.
    private static (RecordEntry Entry, ReleaseChange Change)? Begun(ReleaseCase request, ReleaseHistory history) =>
        history.Changes.LastOrDefault(change => change.Change.Request == request.Entry.Id && change.Change is { Change: ReleaseChangeKind.Activated, Share: > 0 and < 100 }) is { Entry: not null } begun ? begun : null;

    private static double? Finite(double? number) => number is { } value && double.IsFinite(value) ? value : null;

    private static IEnumerable<string> Lines(ComparisonReceipt receipt)
    {
        var look = receipt.Comparison;
        yield return $"Look {look.Look} at the comparison of request {look.Request[..13]} in {look.Environment}, from {look.From.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC on.";
        yield return $"  A, before: {Side(look.Before)}";
        yield return $"  B, new:    {Side(look.New)}";
        yield return look.Sentence;
        if (look.Decision == ComparisonDecision.ForNew) yield return "Next: 'assay release request' for the new version, by another strategy.";
        if (look.Decision == ComparisonDecision.ForBefore) yield return "Next: 'assay release rollback'.";
        yield return $"Record {receipt.Id}.";
    }

    private static string Side(ComparedVersion side) => string.Create(CultureInfo.InvariantCulture, $"model {side.Model.ToString()[..12]}, {side.Labelled:N0} labelled rows{(side.Value is { } value ? $", {value:0.####}" : "")}; {side.Unlabelled:N0} without a label yet");

    private static Problem NoComparison(ReleaseCase request) => new("release.no-comparison", "The request is no comparison that has begun.", "Ask with '--strategy ab-test', and activate it; 'assay release status' shows what runs.") { Value = request.Entry.Id, Expected = "an ab-test with a share of the traffic" };

    private static Problem Decided(RecordEntry record, ReleaseComparison comparison) => new("release.decided", $"The comparison was decided before, at look {comparison.Look}: {comparison.Sentence}", "Do as it says; a new comparison needs a request of its own.") { Value = record.Id };
}
