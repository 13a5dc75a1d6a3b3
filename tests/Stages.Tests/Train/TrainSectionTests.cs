using System.Text;
using Assay.Data.Settings;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Assay.Train.Settings;
using Stages.Tests.Frame;

namespace Stages.Tests.Train;

public sealed class TrainSectionTests : IDisposable
{
    private readonly FolderOfFiles _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_has_to_be_written()
    {
        var section = Read("").Required.Section<TrainSection>();
        (section.Seed, section.Candidates, section.Tuning.Trials, section.Tuning.Halving).ShouldBe((42UL, null, 6, 3));
    }

    [Fact]
    public void Candidates_are_names_commands_and_files()
    {
        _folder.Write("old.onnx", []);
        _folder.Write("look.csv", []);
        var candidates = Read("candidates: [logistic, {name: ours, command: [sh, run.sh], files: [look.csv], timeout_seconds: 5}, {name: old, model: old.onnx}]").Required.Section<TrainSection>().Candidates!.Value;
        candidates.Select(candidate => candidate.IsBuiltIn).ShouldBe([true, false, false]);
        candidates[1].Command!.Value.ShouldBe(["sh", "run.sh"]);
        candidates[1].Files.ShouldBe(["look.csv"]);
        candidates[1].TimeoutSeconds.ShouldBe(5);
        candidates[2].Model.ShouldBe("old.onnx");
    }

    [Theory]
    [InlineData("candidates: [logistc]", "train.candidate-unknown", "Did you mean 'logistic'? A candidate of your own needs 'command' or 'model'.")]
    [InlineData("candidates: [linear]", "train.candidate-task", "Remove it, or choose one that can.")]
    [InlineData("candidates: [logistic, logistic]", "train.candidate-twice", "Remove one, or give it another name.")]
    [InlineData("candidates: [{name: lightgbm, command: [sh]}]", "train.candidate-name", "Choose another name for your own candidate.")]
    [InlineData("candidates: [{name: baseline, command: [sh]}]", "train.candidate-name", "Choose another name for your own candidate.")]
    [InlineData("candidates: [{name: ours, model: gone.onnx}]", "train.no-such-file", "Correct the path, which starts from the project's folder.")]
    [InlineData("candidates: [{name: ours, command: [sh], files: [gone.csv]}]", "train.no-such-file", "Correct the path, which starts from the project's folder.")]
    [InlineData("candidates: [{name: logistic, files: [.]}]", "train.files-unused", "Remove 'files', or add 'command'.")]
    public void What_does_not_fit_is_named_before_anything_runs(string train, string code, string remedy)
    {
        var problem = Read(train).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Remedy).ShouldBe((code, remedy));
        problem.Place!.Field!.ShouldStartWith("train.candidates[");
    }

    [Fact]
    public void A_candidate_has_a_command_or_a_model_and_not_both()
    {
        _folder.Write("old.onnx", []);
        Read("candidates: [{name: ours, command: [sh], model: old.onnx}]").Problems.ShouldHaveSingleItem().Code.ShouldBe("train.command-and-model");
    }

    [Theory]
    [InlineData("tuning: {trials: 0}")]
    [InlineData("tuning: {halving: 0}")]
    [InlineData("candidates: []")]
    [InlineData("candidates: [{name: ours, command: []}]")]
    [InlineData("candidates: [{name: ours, command: [sh], timeout_seconds: 0}]")]
    [InlineData("candidates: [Ours!]")]
    public void Values_out_of_range_are_refused(string train) => Read(train).Problems.ShouldNotBeEmpty();

    private Outcome<Project> Read(string train)
    {
        var text = ProblemText.With() + (train.Length == 0 ? "" : $"train:\n  {train}\n");
        return ProjectFileReader.Parse(Encoding.UTF8.GetBytes(text), "assay.yaml", _folder.Path, SectionDefinition.Of<ProblemSection>(), SectionDefinition.Of<SplitSection>(), SectionDefinition.Of<TrainSection>());
    }
}
