using Assay.Kernel;

namespace Assay.Ledger.Records;

/// <summary>A draft with everything that time and chance add to it: what is left to do is arithmetic, and can be shared among cores.</summary>
internal sealed record UnsignedRecord(RecordDraft Draft, string Id, DateTimeOffset At, string Person, Opening Name, Opening Address)
{
    /// <summary>How many random bytes a record takes: two salts and an identifier.</summary>
    public const int EntropySize = 2 * Commitments.SaltSize + 10;

    public IEnumerable<Opening> Openings => [Name, Address, .. Draft.Openings];

    public static UnsignedRecord Of(RecordDraft draft, ActorIdentity actor, DateTimeOffset at, Entropy entropy)
    {
        var name = Commitments.Seal(draft.Kind.Name, "actor.name", actor.Name, actor.Person, entropy);
        var address = Commitments.Seal(draft.Kind.Name, "actor.address", actor.Address, actor.Person, entropy);
        return new UnsignedRecord(draft, TimeOrderedId.At(at, entropy).ToString("D"), at, actor.Person, name, address);
    }
}
