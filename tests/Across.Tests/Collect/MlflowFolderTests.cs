using Assay.Collect.Finds;
using Assay.Collect.Mlflow;

namespace Across.Tests.Collect;

public sealed class MlflowFolderTests : IDisposable
{
    private readonly WorkFolder _work = new();

    [Fact]
    public void Runs_of_the_user_are_found_by_experiment_as_a_claim()
    {
        Experiment("1", "churn");
        Run("1", "a1", "jane@work.example");
        Run("1", "a2", "Jane Doe");
        Run("1", "a3", "ann");
        _work.Write("mlruns/models/churn/version-1/meta.yaml", "name: churn\nversion: 1\nrun_id: a1\n");
        var find = Read().ShouldHaveSingleItem().Required;
        find.Title.ShouldBe("churn");
        find.Match.ShouldBe(AuthorMatch.Claimed);
        find.Counts.ShouldContainKeyAndValue("runs", 2);
        find.Counts.ShouldContainKeyAndValue("finishedRuns", 2);
        find.Counts.ShouldContainKeyAndValue("registeredModelVersions", 1);
        find.Counts.ShouldContainKeyAndValue("models", 2);
        find.From.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_772_000_000_000));
        find.To.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_772_000_060_000));
        find.Texts.ShouldContain("churn: runs that log log loss, roc auc");
    }

    [Fact]
    public void Runs_that_name_nobody_are_theirs_by_their_own_word()
    {
        Experiment("1", "churn");
        Run("1", "a1", "");
        Read().ShouldHaveSingleItem().Required.Match.ShouldBe(AuthorMatch.Unstated);
    }

    [Fact]
    public void Runs_of_others_are_left_and_it_says_whose_they_are()
    {
        Experiment("1", "churn");
        Run("1", "a1", "ann");
        Read().ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Remedy.ShouldContain("ann");
    }

    [Theory]
    [InlineData("run_id: [a1")]
    [InlineData("\t- {")]
    [InlineData("run_id: &a *b\n  x: :")]
    public void A_damaged_run_is_one_problem_and_the_rest_goes_on(string damaged)
    {
        Experiment("1", "churn");
        Run("1", "a1", "jane@work.example");
        _work.Write("mlruns/1/a2/meta.yaml", damaged);
        var read = Read();
        read.ShouldContain(each => each.Succeeded && each.Value.Counts["runs"] == 1);
        read.Where(each => !each.Succeeded).ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Place!.File.ShouldBe("mlruns/1/a2/meta.yaml");
    }

    [Fact]
    public void Settings_that_nest_without_end_are_refused() =>
        Should.Throw<InvalidDataException>(() => FlatYaml.Parse($"run_id: {new string('[', 30_000)}"));

    [Fact]
    public void Blocks_that_nest_without_end_are_refused_or_read() =>
        Should.NotThrow(() => { try { FlatYaml.Parse(string.Concat(Enumerable.Repeat("- ", 30_000))); } catch (InvalidDataException) { } });

    [Fact]
    public void Plain_settings_are_read_and_lists_passed_over() =>
        FlatYaml.Parse("a: 1\nb: [x, {y: z}]\nc:\n  d: 2\ne: 'f'\n").ShouldBe(new Dictionary<string, string> { ["a"] = "1", ["e"] = "f" }, ignoreOrder: true);

    [Fact]
    public void Settings_that_are_too_large_are_refused()
    {
        Experiment("1", new string('x', 70_000));
        Run("1", "a1", "jane@work.example");
        Read().ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe("collect.unreadable");
    }

    [Fact]
    public void A_change_of_a_run_changes_the_digest_and_reading_twice_does_not()
    {
        Experiment("1", "churn");
        Run("1", "a1", "jane@work.example");
        var before = Read()[0].Required.Content;
        Read()[0].Required.Content.ShouldBe(before);
        Run("1", "a2", "jane@work.example");
        Read()[0].Required.Content.ShouldNotBe(before);
    }

    public void Dispose() => _work.Dispose();

    private List<Assay.Kernel.Outcome<Find>> Read() => [.. MlflowFolder.Read(_work.PathOf("mlruns"), _work.Query(), CancellationToken.None)];

    private void Experiment(string id, string name) => _work.Write($"mlruns/{id}/meta.yaml", $"experiment_id: '{id}'\nname: {name}\nlifecycle_stage: active\n");

    private void Run(string experiment, string id, string user)
    {
        _work.Write($"mlruns/{experiment}/{id}/meta.yaml", $"run_id: {id}\nrun_name: gentle-{id}\nuser_id: '{user}'\nstatus: 3\nstart_time: 1772000000000\nend_time: 1772000060000\ntags: []\n");
        _work.Write($"mlruns/{experiment}/{id}/metrics/roc_auc", "1772000000000 0.8 0\n");
        _work.Write($"mlruns/{experiment}/{id}/metrics/log_loss", "1772000000000 0.3 0\n");
        _work.Write($"mlruns/{experiment}/{id}/params/learning_rate", "0.1");
        _work.Write($"mlruns/{experiment}/{id}/tags/mlflow.log-model.history", "[]");
    }
}
