using Assay.Ledger.Records;
using Assay.Release.Deciding;
using Assay.Release.History;
using Assay.Release.Records;
using Assay.Release.Shadowing;

namespace Assay.Release.Asking;

/// <summary>Says how a request stands.</summary>
internal static class AskedText
{
    private const int ShortId = 13;

    /// <summary>The request as it stands.</summary>
    public static AskedRelease Of(ReleaseCase request, DateTimeOffset now)
    {
        var decision = ReleaseDecision.Of(request, now);
        return new AskedRelease(
            request.Entry.Id, request.Entry.Project ?? "", request.Request.Environment, request.Request.Model.ToString(), decision.State, decision.Missing, request.Request.Checklist, request.Entry.Context != RecordContext.Live)
        {
            How = HowText.Of(request.Request),
            Discounted = request.Discounted,
            Comparison = request.Comparisons.LastOrDefault().Comparison,
            Shadow = ShadowStanding.Of(request.Shadows),
        };
    }

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(AskedRelease asked)
    {
        yield return $"{asked.Id[..ShortId]}  {asked.Project} to {asked.Environment}, model {asked.Model[..12]}: {(asked.WentLive is null ? Word(asked.State) : "went live")}{(asked.IsRehearsal ? " (rehearsal: one person may do everything, and nothing goes live)" : "")}";
        yield return $"  how: {asked.How}.";
        foreach (var item in asked.Checklist) yield return $"  {Mark(item, asked)} {item.Name,-20} {item.Sentence}";
        foreach (var missing in asked.Missing.Where(sentence => !asked.Checklist.Any(item => sentence.StartsWith($"{item.Name}:", StringComparison.Ordinal)))) yield return $"  {missing}";
        foreach (var discounted in asked.Discounted) yield return $"  The {discounted.What} counts for nothing, since {discounted.Why} (record {discounted.Record}).";
        if (asked.Comparison is { } look) yield return $"  comparison, look {look.Look}: {look.Sentence}";
        if (asked.Shadow is { } shadow) yield return $"  {ShadowText.Line(shadow)}";
        if (asked.WentLive is { } ended) yield return $"  {ended}";
        else if (Next(asked) is { } next) yield return $"  Next: {next}";
    }

    private static string Mark(ReadinessItem item, AskedRelease asked)
    {
        if (asked.Missing.Any(sentence => sentence.StartsWith($"{item.Name}:", StringComparison.Ordinal))) return "NO ";
        return item.Holds ? "ok " : "let";
    }

    private static string? Next(AskedRelease asked) => asked.State switch
    {
        ReleaseState.NotReady => $"put right what does not hold, and ask anew; or let an item be for a while: 'assay release except {asked.Id[..ShortId]} --item …'.",
        ReleaseState.Waiting => $"'assay release approve {asked.Id[..ShortId]} --role … --reason …'{(asked.IsRehearsal ? "." : ", by somebody else than who asked.")}",
        ReleaseState.Granted => $"'assay release activate {asked.Id[..ShortId]}', once for each step.",
        _ => null,
    };

    private static string Word(ReleaseState state) => state switch
    {
        ReleaseState.Granted => "may go live",
        ReleaseState.Waiting => "waits for approval",
        ReleaseState.Rejected => "rejected",
        _ => "not ready",
    };
}
