using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Retire.Records;

namespace Assay.Cli.Demo;

/// <summary>How far the rehearsal of a retirement has come, by its records.</summary>
/// <param name="Plan">What was planned.</param>
/// <param name="Records">The plan and what follows from it, in the order of the log.</param>
internal sealed record RetirementCourse(RetirePlan Plan, ImmutableArray<RecordEntry> Records)
{
    /// <summary>The plan's record.</summary>
    public string Id => Records[0].Id;

    /// <summary>Callers, from 1, who were not told yet.</summary>
    public IEnumerable<int> Untold => Callers.Except(Bodies<RetireNotice>().Select(notice => notice.Caller));

    /// <summary>Callers, from 1, who have not answered.</summary>
    public IEnumerable<int> Waiting => Callers.Except(Bodies<RetireAcknowledgement>().Select(answer => answer.Caller));

    /// <summary>The archive; null while none is on record.</summary>
    public RetireArchive? Archive => Bodies<RetireArchive>().LastOrDefault();

    /// <summary>Whether the plan was carried out.</summary>
    public bool IsRun => Bodies<RetireDeletion>().Any();

    /// <summary>What became of each file.</summary>
    public ImmutableArray<DeletedAsset> Assets => Bodies<RetireDeletion>().LastOrDefault()?.Assets ?? [];

    /// <summary>Whether it was looked at afterwards, with success.</summary>
    public bool IsVerified => Bodies<RetireVerification>().Any(verification => verification.Passed);

    /// <summary>The certificate; null while there is none.</summary>
    public RetireCertificate? Certificate => Bodies<RetireCertificate>().LastOrDefault();

    private IEnumerable<int> Callers => Enumerable.Range(1, Plan.Callers.Length);

    /// <summary>The newest rehearsal of a model's retirement; null when none was planned.</summary>
    /// <param name="records">A project's records, oldest first.</param>
    /// <param name="model">SHA-256 of the model's file.</param>
    public static RetirementCourse? Of(IReadOnlyList<RecordEntry> records, Digest model)
    {
        var plan = records.LastOrDefault(record => record.TryAs<RetirePlan>() is { IsRehearsal: true } plan && plan.Model == model);
        return plan is null ? null : new RetirementCourse(plan.As<RetirePlan>(), [plan, .. records.Where(record => PlanOf(record) == plan.Id)]);
    }

    private static string? PlanOf(RecordEntry record) =>
        record.TryAs<RetireNotice>()?.Plan ?? record.TryAs<RetireAcknowledgement>()?.Plan ?? record.TryAs<RetireArchive>()?.Plan ?? record.TryAs<RetireDeletion>()?.Plan ?? record.TryAs<RetireVerification>()?.Plan ?? record.TryAs<RetireCertificate>()?.Plan;

    private IEnumerable<TBody> Bodies<TBody>() where TBody : class, IRecordBody<TBody> => Records.Select(record => record.TryAs<TBody>()).OfType<TBody>();
}
