using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Projects.ProjectFiles;
using Assay.Release.Records;
using Assay.Retire.Assets;
using Assay.Retire.Cases;
using Assay.Retire.Planning;
using Assay.Retire.Records;

namespace Assay.Retire.Settings;

/// <summary>What a plan goes by: as it was given, else as the project file says, and for the owner else as named when the model was released.</summary>
/// <param name="Trigger">What sets it off.</param>
/// <param name="Owner">Who answers.</param>
/// <param name="Retention">How long each class is kept.</param>
/// <param name="Sources">What was not given, and where it comes from; one sentence each.</param>
internal sealed record PlanSettings(RetireTrigger Trigger, string Owner, ImmutableArray<RetentionRule> Retention, ImmutableArray<string> Sources)
{
    private const string FileName = "assay.yaml";

    /// <summary>Finds it, or every fault.</summary>
    public static Outcome<PlanSettings> Of(PlanRequest request, RetirementLedger ledger, RecordEntry? model, IServiceProvider services)
    {
        var project = ProjectOf(request, model, services);
        var (section, sources) = (project.Value ?? new RetireSection(), new List<string>());
        var retention = RetentionRule.Read(request.Retain).Map(given => Together(given, section, sources));
        var trigger = string.IsNullOrWhiteSpace(request.Trigger) && section.Trigger is { } settled ? Said(settled, $"The trigger is the project file's: {settled.ToString().ToLowerInvariant()}.", sources) : TriggerText.Read(request.Trigger);
        var owner = OwnerOf(request, section, ledger, model, sources);
        List<Problem> faults = [.. project.Problems, .. retention.Problems, .. trigger.Problems, .. RetirementDesk.Needed("owner", owner)];
        return Outcome.Unless(faults, () => new PlanSettings(trigger.Value, owner!, retention.Value, [.. sources]));
    }

    private static Outcome<RetireTrigger> Said(RetireTrigger trigger, string source, List<string> sources)
    {
        sources.Add(source);
        return trigger;
    }

    private static ImmutableArray<RetentionRule> Together(ImmutableArray<RetentionRule> given, RetireSection section, List<string> sources)
    {
        ImmutableArray<RetentionRule> settled = [.. section.Retain.Rules().Where(rule => given.All(known => known.Class != rule.Class))];
        if (settled.Length > 0) sources.Add($"Retention of the project file: {string.Join(", ", settled.Select(rule => FormattableString.Invariant($"{RetentionRule.Word(rule.Class)}={rule.Days}")))}.");
        return [.. given, .. settled];
    }

    private static string? OwnerOf(PlanRequest request, RetireSection section, RetirementLedger ledger, RecordEntry? model, List<string> sources)
    {
        if (!string.IsNullOrWhiteSpace(request.Owner)) return request.Owner;
        if (section.Owner is { } settled)
        {
            sources.Add($"The owner is the project file's: {settled}.");
            return settled;
        }

        var (entry, body) = ledger.All<ReleaseRequest>().LastOrDefault(release => release.Body.Model == model?.Subjects[0].Digest && !string.IsNullOrWhiteSpace(release.Body.Owner));
        if (body?.Owner is { } named) sources.Add($"The owner is who was named at release: {named}, by record {entry.Id}.");
        return body?.Owner;
    }

    // A project in the current folder counts when it is the model's own; one that was named has to be.
    private static Outcome<RetireSection> ProjectOf(PlanRequest request, RecordEntry? model, IServiceProvider services)
    {
        var folder = services.Need<WorkingFolder>().Full(request.Project ?? ".");
        if (request.Project is null && !File.Exists(Path.Combine(folder, FileName))) return new RetireSection();
        var project = services.Need<ProjectSections>().Read(folder, request.Project ?? ".");
        if (!project.Succeeded) return Outcome<RetireSection>.Failed(project.Problems);
        if (model is null || project.Value.Name == model.Project) return project.Value.Section<RetireSection>();
        return request.Project is null ? new RetireSection() : new Problem("retire.other-project", "The project is not the one that made the model.", "Name the model's own project, or leave it out.") { Place = new Place(Field: "project"), Value = project.Value.Name, Expected = model.Project };
    }
}
