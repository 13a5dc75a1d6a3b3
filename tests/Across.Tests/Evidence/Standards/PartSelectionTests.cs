using Assay.Evidence.Acts;

namespace Across.Tests.Evidence.Standards;

public class PartSelectionTests
{
    [Fact]
    public void A_criterion_means_all_of_its_parts_in_the_standards_order_each_once() =>
        Read("B1", "s1.wide,S1").Required.Select(part => part.ToString()).ShouldBe(["S1.fire", "S1.wide", "B1.kind"]);

    [Fact]
    public void Nothing_named_is_a_problem_with_a_remedy() => Read().Problems.ShouldHaveSingleItem().Code.ShouldBe("part.none");

    [Fact]
    public void Every_unknown_name_is_told_with_what_is_near()
    {
        var problems = Read("S9", "S1.fier").Problems;
        problems.Select(problem => problem.Value).ShouldBe(["S9", "S1.fier"]);
        problems[1].Remedy.ShouldContain("S1.fire");
    }

    private static Assay.Kernel.Outcome<System.Collections.Immutable.ImmutableArray<PartReference>> Read(params string[] given) => PartSelection.Read(SomeStandard.Potter, given);
}
