using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;

namespace Assay.Evidence.Answering;

/// <summary>Records what a person says to another's work.</summary>
internal static class Answers
{
    public static async Task<Outcome<ActReceipt>> RecordAsync<TBody>(TBody body, ImmutableArray<PartReference> parts, Subject about, ImmutableArray<Opening> openings, IServiceProvider services, CancellationToken cancellation) where TBody : IRecordBody<TBody>
    {
        var key = $"{TBody.Kind.Name}/{TimeOrderedId.Next(services.Need<TimeProvider>(), services.Need<Entropy>())}";
        var entries = await services.Need<RecordBook>().AppendAsync([RecordDraft.Of(body, key, about) with { Openings = openings }], cancellation);
        return new ActReceipt(entries[0].Id, TBody.Kind.Name, [.. parts.Select(part => part.ToString())], [about.Name.Replace("record:", "", StringComparison.Ordinal)]);
    }

    /// <summary>Records what somebody says who was asked for it: once, whoever comes first.</summary>
    /// <param name="confirmation">What they say.</param>
    /// <param name="about">The claim, then the request.</param>
    /// <param name="openings">Its texts.</param>
    /// <param name="services">What the door provides.</param>
    /// <param name="cancellation">Stops it before anything is signed.</param>
    /// <returns>The receipt, or <c>ask.answered</c>.</returns>
    public static async Task<Outcome<ActReceipt>> RecordOnceAsync(Confirmation confirmation, ImmutableArray<Subject> about, ImmutableArray<Opening> openings, IServiceProvider services, CancellationToken cancellation)
    {
        var key = $"{Confirmation.Kind.Name}/{about[1].Digest}";
        var entries = await services.Need<RecordBook>().AppendAsync([RecordDraft.Of(confirmation, key, [.. about]) with { Openings = openings }], cancellation);
        // An earlier statement stands under the key: two browsers had the same link open.
        if (entries[0].TryAs<Confirmation>()?.Observed != confirmation.Observed) return AnswerProblems.Answered();
        return new ActReceipt(entries[0].Id, Confirmation.Kind.Name, [.. confirmation.Parts.Select(part => part.ToString())], [confirmation.Claim]);
    }
}
