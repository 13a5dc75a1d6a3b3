using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Retire.Records;

namespace Assay.Retire.Archiving;

/// <summary>
/// The key that a plan's archive is encrypted with. It lies in the vault under a holder of its own, one for each plan, so that destroying what that holder has erases the archive and nothing else; its commitment
/// stands in the record as a plain digest, which no bundle takes for a text to disclose.
/// </summary>
internal static class ArchiveKey
{
    private const string Field = "key";

    /// <summary>Makes a key and keeps it, durably, before anything is encrypted with it.</summary>
    public static async Task<(byte[] Key, Digest Commitment)> MakeAsync(string plan, IServiceProvider services, CancellationToken cancellation)
    {
        var key = new byte[SealedArchive.KeyBytes];
        services.Need<Entropy>()(key);
        var opening = Commitments.Seal(RetireArchive.Kind.Name, Field, Convert.ToHexStringLower(key), HolderOf(plan), services.Need<Entropy>());
        await services.Need<IVault>().KeepAsync([opening], cancellation);
        return (key, opening.Commitment.Hmac);
    }

    /// <summary>The key; null when it was destroyed.</summary>
    public static async Task<byte[]?> FindAsync(Digest commitment, IVault vault, CancellationToken cancellation) =>
        await vault.OpenAsync(commitment, cancellation) is { } opening ? Convert.FromHexString(opening.Text) : null;

    /// <summary>Destroys every key of the plan's archive, those too that a run which was stopped left.</summary>
    public static Task DestroyAsync(string plan, IVault vault) => vault.ShredAsync(HolderOf(plan), CancellationToken.None);

    private static string HolderOf(string plan) => $"{RetireArchive.Kind.Name}/{plan}";
}
