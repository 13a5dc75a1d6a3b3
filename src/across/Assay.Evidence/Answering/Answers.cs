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
}
