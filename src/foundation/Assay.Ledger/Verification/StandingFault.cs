using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;

namespace Assay.Ledger.Verification;

/// <summary>Which standings of a key are faults of the record, and not only a reason not to count it.</summary>
internal static class StandingFault
{
    public static Problem? Of(KeyStanding standing, Statement statement) => standing switch
    {
        KeyStanding.UsedAfterRevocation => new Problem("record.key-revoked", "Its key was revoked by an earlier record.", "Do not rely on this record: whoever holds the key may have written it.") { Value = statement.KeyId },
        KeyStanding.OtherPerson => new Problem("record.key-person", "Its key is enrolled for another person than the one it says acted.", "Do not count this record for either person.") { Value = statement.KeyId, Expected = statement.Actor.Person },
        _ => null,
    };
}
