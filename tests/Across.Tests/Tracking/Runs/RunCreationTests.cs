using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Runs;

namespace Across.Tests.Tracking.Runs;

public class RunCreationTests
{
    private readonly Entropy _entropy = new Random(7).NextBytes;

    [Fact]
    public void A_run_has_an_id_of_its_own_and_its_artifacts_below_the_experiments()
    {
        var run = Create("named").Required;
        run.RunId.Length.ShouldBe(32);
        run.RunId.ShouldAllBe(letter => char.IsAsciiHexDigitLower(letter));
        run.ArtifactUri.ShouldBe($"mlflow-artifacts:/7/{run.RunId}/artifacts");
        Create("named").Required.RunId.ShouldNotBe(run.RunId);
    }

    [Fact]
    public void A_location_keeps_its_query_at_the_end()
    {
        var run = RunCreation.Of("7", "s3://bucket/7?region=eu", "named", "ada", 1, [], _entropy).Required;
        run.ArtifactUri.ShouldBe($"s3://bucket/7/{run.RunId}/artifacts?region=eu");
    }

    [Fact]
    public void The_name_stands_in_a_tag_and_the_tag_names_the_run()
    {
        Create("named", new Tag("a", "b")).Required.Tags.ShouldBe([new Tag("a", "b"), new Tag(RunCreation.NameTag, "named")]);
        Create("", new Tag(RunCreation.NameTag, "tagged")).Required.Name.ShouldBe("tagged");
        Create("same", new Tag(RunCreation.NameTag, "same")).Required.Name.ShouldBe("same");
        Create("named", new Tag(RunCreation.NameTag, "")).Required.Tags.ShouldBe([new Tag(RunCreation.NameTag, "named")]);
    }

    [Fact]
    public void Two_names_are_refused() => Create("named", new Tag(RunCreation.NameTag, "other")).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.Invalid);

    [Fact]
    public void A_run_that_nobody_named_is_given_two_words_and_a_number()
    {
        var name = Create("").Required.Name;
        name.ShouldMatch("^[a-z]+-[a-z]+-[0-9]+$");
        Create("").Required.Tags.ShouldHaveSingleItem().Key.ShouldBe(RunCreation.NameTag);
    }

    [Fact]
    public void Of_a_tag_that_comes_twice_the_last_counts() => Create("named", new Tag("a", "1"), new Tag("a", "2")).Required.Tags.ShouldContain(new Tag("a", "2"));

    [Fact]
    public void A_tag_that_is_not_allowed_is_refused_by_its_place() => Create("named", new Tag("a", "1"), new Tag("../b", "2")).Problems.ShouldHaveSingleItem().Place!.Field.ShouldBe("tags[1].key");

    private Outcome<NewRun> Create(string name, params Tag[] tags) => RunCreation.Of("7", "mlflow-artifacts:/7", name, "ada", 1, tags, _entropy);
}
