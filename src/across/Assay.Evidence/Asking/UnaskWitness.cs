using Assay.Evidence.Acts;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Asking;

/// <summary>The capability <c>evidence unask</c>: a link to a witness is taken back.</summary>
public static class UnaskWitness
{
    /// <summary>The declaration.</summary>
    public static Capability<UnaskRequest, ActReceipt> Capability { get; } = new("evidence unask", "Take back a link by which you asked somebody to say what they saw.")
    {
        Permission = Permission.Write,
        Duty = Duty.Claim,
        Parameters = [new("request", "The request, by id or the start of one.") { IsRequired = true, IsPositional = true }],
        Problems = RecordSearch.Problems.SetItem("ask.no-request", "The record is not a request to a witness.").SetItem("ask.not-own", "The request is another person's."),
        Examples = [new("assay evidence unask 0193b8", "the link works no more")],
        Handle = HandleAsync,
        Describe = receipt => [$"The link of request {receipt.About[0]} works no more; recorded as {receipt.Id}. What was said by it before stays."],
    };

    private static async Task<Outcome<ActReceipt>> HandleAsync(UnaskRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var found = await RecordSearch.OneAsync(services.Need<ILedgerStore>(), request.Request, cancellation);
        if (!found.Succeeded) return Outcome<ActReceipt>.Failed(found.Problems);
        var (entry, bytes) = found.Value;
        if (entry.TryAs<WitnessRequest>() is not { IsWhole: true } asked) return new Problem("ask.no-request", $"This record is no request to a witness but {entry.Kind}.", "See 'assay evidence asked'.") { Value = entry.Id };
        if (entry.Person != services.Need<ActorIdentity>().Person) return new Problem("ask.not-own", "Whoever asked takes the link back.", "Ask them to.") { Value = entry.Id };
        var draft = RecordDraft.Of(new WitnessWithdrawal { Request = entry.Id }, $"{WitnessWithdrawal.Kind.Name}/{entry.Id}", new Subject($"record:{entry.Id}", Digest.Of(bytes.Span)));
        var entries = await services.Need<RecordBook>().AppendAsync([draft], cancellation);
        return new ActReceipt(entries[0].Id, WitnessWithdrawal.Kind.Name, [.. asked.Parts.Select(part => part.ToString())], [entry.Id]);
    }
}
