using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Release.History;
using Assay.Release.Records;
using Assay.Release.Settings;

namespace Assay.Release.Policies;

/// <summary>Puts the organisation's policy on record before it is used, so that a reader of the records knows by what a release was decided. A file that is taken away changes nothing: what is on record goes on.</summary>
internal static class PolicyOnRecord
{
    /// <summary>The history of releases, with the policy that the file states now.</summary>
    /// <returns>The history, or what is wrong with the file.</returns>
    public static async Task<Outcome<ReleaseHistory>> ReadAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.Need<ILedgerStore>();
        var (file, history) = (OrganisationFile.Read(services.Need<OrganisationPolicyFile>().Path), await ReleaseHistory.ReadAsync(store, cancellation));
        if (!file.Succeeded) return Outcome<ReleaseHistory>.Failed(file.Problems);
        // Each person states it for themselves: what one of them put on record none of the others takes back.
        var person = services.Need<ActorIdentity>().Person;
        if (file.Value is not { } found || history.Policies.LastOrDefault(policy => policy.Entry.Person == person).Policy?.File == found.Digest) return history;
        var key = $"release/policy/{found.Digest}/{history.Policies.Count}";
        var draft = RecordDraft.Of(new ReleasePolicy { File = found.Digest, Rules = found.Rules }, key, new Subject(OrganisationFile.FileName, found.Digest));
        await services.Need<RecordBook>().AppendAsync([draft], cancellation);
        return await ReleaseHistory.ReadAsync(store, cancellation);
    }
}
