using Assay.Kernel;
using Assay.Release.Records;
using Assay.Release.Registry;

namespace Stages.Tests.Release;

/// <summary>Which moves of the registry's aliases no release stands behind.</summary>
public class RegistryAliasesTests
{
    private static readonly HashSet<(string, string)> Places = [("churn", "production")];

    [Fact]
    public void A_change_explains_one_move_and_what_is_left_was_made_past_it()
    {
        MovedAlias[] moved = [Moved("a", 2), Moved("b", 1), Moved("c", 2), Moved("d", null)];
        AliasesOutside.Of(moved, Places, [Change(2), Change(null)]).Select(move => move.Record).ShouldBe(["b", "c"]);
    }

    [Fact]
    public void Aliases_that_no_release_is_about_are_nobodys_business() =>
        AliasesOutside.Of([Moved("a", 2) with { Move = new AliasMove("churn", "champion", 2) }, Moved("b", 1) with { Move = new AliasMove("other", "production", 1) }], Places, []).ShouldBeEmpty();

    private static MovedAlias Moved(string record, int? version) => new(record, DateTimeOffset.UnixEpoch, "ada", new AliasMove("churn", "production", version));

    private static ReleaseChange Change(int? version) => new() { Environment = "production", Change = ReleaseChangeKind.Activated, Model = Digest.Of("m"), Share = 100, Alias = new AliasMove("churn", "production", version) };
}
