using System.Globalization;
using Assay.Kernel;
using Assay.Retire.Certifying;
using Assay.Retire.Noticing;
using Assay.Retire.Planning;
using Assay.Retire.Records;
using Assay.Retire.Running;
using Assay.Retire.Verifying;

namespace Assay.Cli.Demo;

/// <summary>Goes through every step of taking the model out of use, as a rehearsal: the archive is made and read again, and nothing is deleted.</summary>
internal sealed class RetirementRehearsal : IDemoStep
{
    private const string Archive = "retirement-rehearsal.sealed";
    private const string NobodyElse = "Rehearsal: the demo answers for its own requests; nobody was asked.";
    private const int DaysToAnswer = 30;
    private const int YearsKept = 10;

    /// <inheritdoc/>
    public string Name => "retire";

    /// <inheritdoc/>
    public string Explanation => "One day a model is taken out of use: its callers are told, an archive is kept that can still answer for it, the rest is deleted, and a certificate says so.";

    /// <inheritdoc/>
    public async Task<DemoFinding?> LookAsync(DemoScene scene, CancellationToken cancellation)
    {
        var course = RetirementCourse.Of(await scene.RecordsAsync(cancellation), scene.ModelFile);
        return course is { Certificate: { } certificate } ? new DemoFinding(course.Records, [.. Lines(course, certificate)]) : null;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Nothing>> DoAsync(DemoScene scene, CancellationToken cancellation)
    {
        while (true)
        {
            var course = RetirementCourse.Of(await scene.RecordsAsync(cancellation), scene.ModelFile);
            if (course?.Certificate is not null) return Outcome.Done;
            var problems = await GoOnAsync(course, scene, cancellation);
            if (problems.Count > 0) return Outcome<Nothing>.Failed(problems);
        }
    }

    /// <summary>The one step that comes next, by what is on record.</summary>
    private static async Task<IReadOnlyCollection<Problem>> GoOnAsync(RetirementCourse? course, DemoScene scene, CancellationToken cancellation)
    {
        var (home, today) = (scene.Home, scene.Workplace.Clock.GetUtcNow());
        if (course is null) return (await PlanRetirement.Capability.Handle(Plan(scene), home, cancellation)).Problems;
        if (course.Untold.Any()) return (await GiveNotice.Capability.Handle(new NoticeRequest { Plan = course.Id, Message = "Rehearsal: the model goes, and nothing takes its place.", AnswerBy = Day(today.AddDays(DaysToAnswer)) }, home, cancellation)).Problems;
        if (course.Waiting.FirstOrDefault() is var caller and > 0) return (await AcknowledgeNotice.Capability.Handle(new AcknowledgeRequest { Plan = course.Id, Caller = caller, How = NobodyElse }, home, cancellation)).Problems;
        if (!course.IsRun) return (await RunRetirement.Capability.Handle(Run(course, scene), home, cancellation)).Problems;
        if (!course.IsVerified) return await VerifyAsync(course, scene, cancellation);
        return (await CertifyRetirement.Capability.Handle(new CertificateRequest { Plan = course.Id }, home, cancellation)).Problems;
    }

    private static async Task<IReadOnlyCollection<Problem>> VerifyAsync(RetirementCourse course, DemoScene scene, CancellationToken cancellation)
    {
        var verified = await VerifyRetirement.Capability.Handle(new VerifyRequest { Plan = course.Id, Archive = File.Exists(PathOf(scene)) ? Archive : null }, scene.Home, cancellation);
        return verified is { Succeeded: true, Value.Holds: false } ? [NotAsRecorded(verified.Value.Says[0])] : verified.Problems;
    }

    private static PlanRequest Plan(DemoScene scene) => new()
    {
        Model = scene.ModelFile.ToString(),
        Trigger = "unneeded",
        Reason = "Rehearsal: to see how a model is taken out of use.",
        Owner = "underwriting",
        Retain = ["model=0"],
        Callers = ["the demo's own requests"],
        Rehearsal = true,
    };

    // An archive that no record names was left by a demo that was killed while it wrote.
    private static RunRequest Run(RetirementCourse course, DemoScene scene)
    {
        if (course.Archive is null) File.Delete(PathOf(scene));
        return new RunRequest { Plan = course.Id, Archive = Archive, KeepArchiveUntil = Day(scene.Workplace.Clock.GetUtcNow().AddYears(YearsKept)), EndpointOff = "Rehearsal: the demo's server was stopped before." };
    }

    private static IEnumerable<string> Lines(RetirementCourse course, RetireCertificate certificate)
    {
        if (course.Archive?.Restored is { } test) yield return string.Create(CultureInfo.InvariantCulture, $"Archived in {Archive}, and read again: {test.Rows} rows got the same answers as from the model, {test.Records} records are byte for byte those of the log.");
        yield return $"Would be deleted: {string.Join(", ", course.Assets.Where(asset => asset.Fate == AssetFate.WouldGo).Select(asset => asset.Name))}; {course.Assets.Count(asset => asset.Fate != AssetFate.WouldGo)} other files would stay. Nothing was deleted.";
        yield return certificate.Sentence;
        yield return "Real work would also need a second person to verify it, and every caller's own answer.";
    }

    private static Problem NotAsRecorded(string found) => new("demo.not-as-recorded", "What was archived or deleted is not as its records say.", "See 'assay ledger verify' and 'assay retire status'.") { Value = found };

    private static string PathOf(DemoScene scene) => Path.Combine(scene.Project.Folder, Archive);

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
