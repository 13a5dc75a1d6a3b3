using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Train.Trainers;

namespace Assay.Train.Settings;

/// <summary>The rules between the fields of <c>train</c>, and with the task.</summary>
internal static class TrainRules
{
    /// <summary>Every rule that does not hold.</summary>
    public static IEnumerable<Problem> Faults(TrainSection section, ProjectDraft project)
    {
        if (section.Candidates is not { } candidates) yield break;
        var task = project.Section<ProblemSection>()?.Task;
        for (var i = 0; i < candidates.Length; i++)
        {
            var field = $"train.candidates[{i}]";
            foreach (var fault in Faults(candidates[i], task, field, project).Concat(Files(candidates[i], field, project))) yield return fault;
            var name = candidates[i].Name;
            if (candidates.Take(i).Any(earlier => earlier.Name == name)) yield return project.Fault("train.candidate-twice", field, "Two candidates have the same name.", "Remove one, or give it another name.", name);
        }
    }

    private static IEnumerable<Problem> Faults(CandidateSettings candidate, TaskKind? task, string field, ProjectDraft project)
    {
        var builtIn = BuiltInTrainers.Find(candidate.Name);
        var isOwnName = builtIn is null && candidate.Name != BuiltInTrainers.Baseline;
        if (candidate is { Command: not null, Model: not null }) yield return project.Fault("train.command-and-model", field, "A candidate has a command or a finished model, not both.", "Remove one of 'command' and 'model'.", candidate.Name);
        if (candidate.IsBuiltIn && isOwnName) yield return Unknown(candidate, task, field, project);
        if (!candidate.IsBuiltIn && !isOwnName) yield return project.Fault("train.candidate-name", field, "The name belongs to a built-in trainer.", "Choose another name for your own candidate.", candidate.Name);
        if (candidate.IsBuiltIn && builtIn is not null && task is { } kind && !builtIn.Fits(kind)) yield return OtherTask(candidate, kind, field, project);
    }

    private static IEnumerable<Problem> Files(CandidateSettings candidate, string field, ProjectDraft project)
    {
        if (candidate.Command is null && !candidate.Files.IsEmpty) yield return project.Fault("train.files-unused", $"{field}.files", "Only a command reads files.", "Remove 'files', or add 'command'.", candidate.Name);
        if (candidate.Model is { } model && !File.Exists(Path.Combine(project.Folder, model))) yield return NoSuchFile($"{field}.model", model, project);
        for (var i = 0; i < candidate.Files.Length; i++)
            if (!Path.Exists(Path.Combine(project.Folder, candidate.Files[i]))) yield return NoSuchFile($"{field}.files[{i}]", candidate.Files[i], project);
    }

    private static Problem NoSuchFile(string field, string path, ProjectDraft project) =>
        project.Fault("train.no-such-file", field, "There is no such file.", "Correct the path, which starts from the project's folder.", path);

    private static Problem OtherTask(CandidateSettings candidate, TaskKind task, string field, ProjectDraft project) => project.Fault(
        "train.candidate-task",
        field,
        $"This trainer cannot learn a {task.ToString().ToLowerInvariant()} task.",
        "Remove it, or choose one that can.",
        candidate.Name,
        $"one of {Names(task)}");

    private static Problem Unknown(CandidateSettings candidate, TaskKind? task, string field, ProjectDraft project)
    {
        var near = Suggestion.For(candidate.Name, BuiltInTrainers.All.Select(trainer => trainer.Name));
        var remedy = near is null ? "Name a built-in trainer, or add 'command' or 'model'." : $"Did you mean '{near}'? A candidate of your own needs 'command' or 'model'.";
        return project.Fault("train.candidate-unknown", field, "There is no built-in trainer of this name.", remedy, candidate.Name, $"one of {Names(task)}");
    }

    private static string Names(TaskKind? task) => string.Join(", ", BuiltInTrainers.All.Where(trainer => task is not { } kind || trainer.Fits(kind)).Select(trainer => trainer.Name).Prepend(BuiltInTrainers.Baseline));
}
