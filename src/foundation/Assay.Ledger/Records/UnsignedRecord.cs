using Assay.Kernel;

namespace Assay.Ledger.Records;

/// <summary>A draft with everything that time and chance add to it: what is left to do is arithmetic, and can be shared among cores.</summary>
internal sealed record UnsignedRecord(RecordDraft Draft, string Id, DateTimeOffset At, string Person, Opening Name, Opening Address)
{
    public IEnumerable<Opening> Openings => [Name, Address, .. Draft.Openings];

    public static UnsignedRecord Of(RecordDraft draft, ActorIdentity actor, TimeProvider clock, Entropy entropy)
    {
        var at = RecordTime.Of(clock.GetUtcNow());
        var name = Commitments.Seal(draft.Kind.Name, "actor.name", actor.Name, actor.Person, entropy);
        var address = Commitments.Seal(draft.Kind.Name, "actor.address", actor.Address, actor.Person, entropy);
        return new UnsignedRecord(draft, TimeOrderedId.At(at, entropy).ToString("D"), at, actor.Person, name, address);
    }
}
