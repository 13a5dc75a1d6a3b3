using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Bundles;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Evidence.Portfolio.Attesting;

/// <summary>The capability <c>evidence attest</c>: somebody else states, for the employer, that the evidence in a bundle is the person's own work.</summary>
public static class AttestPortfolio
{
    /// <summary>The declaration.</summary>
    public static Capability<AttestRequest, AttestReceipt> Capability { get; } = new("evidence attest", "State, for the employer, that the evidence in somebody's portfolio bundle is their own work.")
    {
        Permission = Permission.Write,
        Duty = Duty.Witness,
        Parameters =
        [
            new("bundle", "The bundle that you were given: portfolio.assay.") { IsRequired = true, IsPositional = true },
            new("asEmployer", "Say that you state it for the employer. It is needed.", ParameterType.Flag),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["attest.capacity"] = "It is not said in what capacity.",
            ["attest.file"] = "The bundle cannot be read.",
            ["attest.does-not-hold"] = "The bundle does not hold.",
            ["attest.nobody"] = "The bundle holds no evidence of anybody.",
            ["attest.own-work"] = "The signer is the person whose evidence it is.",
        }),
        Examples = [new("assay evidence attest portfolio.assay --as-employer", "after you have looked at it, and 'assay verify' holds")],
        Handle = HandleAsync,
        Describe = receipt =>
        [
            $"Stated as record {receipt.Id}: the {receipt.Records} records with content root {receipt.ContentRoot} are the own work of {string.Join(", ", receipt.Claimants)}.",
            $"Send it back: 'assay bundle export {receipt.Id} -o authenticity.assay --disclose own'.",
        ],
    };

    private static async Task<Outcome<AttestReceipt>> HandleAsync(AttestRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        if (!request.AsEmployer) return new Problem("attest.capacity", "It is not said in what capacity you state it.", "Add --as-employer if you may speak for the employer.");
        var file = await ReadAsync(request.Bundle, services.Need<WorkingFolder>(), cancellation);
        if (!file.Succeeded) return Outcome<AttestReceipt>.Failed(file.Problems);
        var verification = BundleVerifier.Verify(file.Value, BundleTrust.None);
        if (!verification.Holds) return Outcome<AttestReceipt>.Failed([new Problem("attest.does-not-hold", "The bundle does not hold, and nothing was recorded.", "Ask for it again; see 'assay verify'."), .. verification.Problems]);
        var (actor, claimants) = (services.Need<ActorIdentity>(), ClaimantsOf(verification));
        if (claimants.IsEmpty) return new Problem("attest.nobody", "The bundle holds no evidence of anybody.", "Give the bundle of a portfolio.");
        if (claimants.Contains(actor.Person)) return new Problem("attest.own-work", "Nobody states the authenticity of their own work.", "Send the bundle to somebody who may speak for your employer.") { Value = actor.Person };
        var body = new Authenticity { ContentRoot = verification.ContentRoot!.Value, Claimants = claimants, Records = verification.Records.Length, Capacity = Capacity.Employer };
        var draft = RecordDraft.Of(body, $"{Authenticity.Kind.Name}/{body.ContentRoot}/{actor.Person}", new Subject("portfolio.assay#content", body.ContentRoot));
        var entries = await services.Need<RecordBook>().AppendAsync([draft], cancellation);
        return new AttestReceipt(entries[0].Id, body.ContentRoot, claimants, body.Records);
    }

    /// <summary>Whoever claims; where nobody does, whoever worked. What others say to it makes nobody a claimant.</summary>
    private static ImmutableArray<string> ClaimantsOf(BundleVerification verification)
    {
        var claims = verification.Records.Where(record => record.Kind == Claim.Kind.Name).ToList();
        var speaking = claims.Count > 0 ? claims : [.. verification.Records.Where(record => !EvidenceKinds.IsAct(record.Kind) || record.Kind == Adding.AddedArtifact.Kind.Name)];
        return [.. speaking.Where(record => record.Standing == KeyStanding.Counts).Select(record => record.Person).Distinct().Order(StringComparer.Ordinal)];
    }

    private static async Task<Outcome<ReadOnlyMemory<byte>>> ReadAsync(string path, WorkingFolder folder, CancellationToken cancellation)
    {
        try
        {
            var file = new FileInfo(folder.Full(path));
            if (file.Length > BundleReader.LargestSize) return new Problem("attest.file", "The file is larger than any bundle.", "Give a bundle as 'assay' wrote it.") { Place = new Place(path) };
            return new ReadOnlyMemory<byte>(await File.ReadAllBytesAsync(file.FullName, cancellation));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("attest.file", $"The bundle cannot be read: {fault.Message}", "Check the path and who may read the file.") { Place = new Place(path) };
        }
    }
}
