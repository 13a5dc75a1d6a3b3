using System.Collections.Immutable;
using Assay.Cli.Homes;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Cli.Bundles;

/// <summary>The sealed texts of the signer's own records. Other people's are theirs to disclose.</summary>
internal static class OwnTexts
{
    /// <summary>The openings of the person's own among the records, their key's enrolment included.</summary>
    public static async Task<ImmutableArray<Opening>> OfAsync(OpenedHome home, IEnumerable<RecordEntry> records, CancellationToken cancellation)
    {
        if (!home.Home.Keys.HasIdentity) return [];
        var own = records.Where(record => record.Person == home.Actor.Person).ToList();
        var enrolments = await home.Store.FindByIdempotencyKeyAsync([.. own.Select(record => KeyEnrolment.IdempotencyKeyOf(Digest.Parse(record.KeyId))).Distinct()], cancellation);
        var openings = ImmutableArray.CreateBuilder<Opening>();
        foreach (var id in own.Select(record => record.Id).Union(enrolments.Values.Where(IsOwn).Select(stored => stored.Id)))
            foreach (var stored in (await home.Store.FindAsync(id, cancellation)).Where(stored => stored.Id == id)) openings.AddRange(await Disclosure.OfAsync(stored.Bytes, home.Home.Vault, cancellation));
        return openings.ToImmutable();

        bool IsOwn(Ledger.Store.StoredEnvelope stored) => RecordReader.Read(stored).Person == home.Actor.Person;
    }
}
