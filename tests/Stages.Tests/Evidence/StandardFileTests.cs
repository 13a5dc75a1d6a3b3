using System.Text.RegularExpressions;
using Assay.Evidence.Standards;

namespace Stages.Tests.Evidence;

public partial class StandardFileTests
{
    public static TheoryData<string> Ids() => [.. StandardLibrary.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_standard_reads_without_fault(string id) => StandardLibrary.Read(id, StandardFiles.Facts).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("level-6-ai-engineer", "knowledge", "K", 31)]
    [InlineData("level-6-ai-engineer", "skill", "S", 34)]
    [InlineData("level-6-ai-engineer", "behaviour", "B", 5)]
    public void A_group_has_the_codes_of_its_owner(string id, string group, string prefix, int count) =>
        Standard(id).Criteria.Where(criterion => criterion.Group == group).Select(criterion => criterion.Code).ShouldBe(Enumerable.Range(1, count).Select(number => $"{prefix}{number}"));

    [Theory]
    [InlineData("govern", new[] { 7, 3, 2, 3, 2, 2 })]
    [InlineData("map", new[] { 6, 3, 5, 2, 2 })]
    [InlineData("measure", new[] { 3, 13, 3, 3 })]
    [InlineData("manage", new[] { 4, 4, 2, 3 })]
    public void A_function_of_the_framework_has_its_subcategories(string function, int[] counts) =>
        Standard("nist-ai-rmf").Criteria.Where(criterion => criterion.Group == function).Select(criterion => criterion.Code)
            .ShouldBe(counts.SelectMany((count, i) => Enumerable.Range(1, count).Select(number => $"{function.ToUpperInvariant()} {i + 1}.{number}")));

    [Fact]
    public void The_framework_has_72_subcategories() => Standard("nist-ai-rmf").Criteria.Length.ShouldBe(72);

    [Fact]
    public void The_annex_has_its_nine_points() => Standard("eu-ai-act-annex-iv").Criteria.Select(criterion => criterion.Code).ShouldBe(Enumerable.Range(1, 9).Select(number => $"IV.{number}"));

    [Fact]
    public void A_part_says_what_to_do_next() => Faults(part => part.Next.Length >= 10).ShouldBeEmpty();

    [Fact]
    public void A_part_that_no_rule_ticks_says_what_a_person_brings() =>
        Faults(part => !part.Rules.IsEmpty || !part.Adds.IsEmpty || part.CannotRecord is not null).ShouldBeEmpty();

    [Fact]
    public void A_part_that_a_rule_ticks_says_what_that_does_not_show() =>
        Faults(part => part.Rules.IsEmpty || part.NotShown is not null).ShouldBeEmpty();

    [Fact]
    public void What_a_rule_ticks_is_not_said_to_be_beyond_recording() =>
        Faults(part => part.Rules.IsEmpty || part.CannotRecord is null).ShouldBeEmpty();

    [Fact]
    public void A_sentence_ends_as_one() =>
        Faults(part => part.Next.EndsWith('.') && part.NotShown?.EndsWith('.') != false && part.CannotRecord?.EndsWith('.') != true).ShouldBeEmpty();

    [Fact]
    public void A_kind_that_a_next_step_looks_for_is_one_that_facts_are_shown_by() =>
        Faults(part => Kind().Matches(part.Next).All(match => StandardFiles.Facts.All.Any(fact => fact.Kind.Name == match.Groups[1].Value))).ShouldBeEmpty();

    [Fact]
    public void No_rule_names_a_fact_twice_or_another_rule_again() =>
        Faults(part => part.Rules.All(rule => rule.Facts.Distinct().Count() == rule.Facts.Length) && part.Rules.Select(rule => string.Join(' ', rule.Facts.Order(StringComparer.Ordinal))).Distinct().Count() == part.Rules.Length).ShouldBeEmpty();

    [Fact]
    public void Knowledge_is_recorded_by_decision_notes_alone() =>
        Of("knowledge").Where(part => part.Rules.Any(rule => !rule.Facts.Any(fact => fact.StartsWith(EvidenceRule.NotePrefix, StringComparison.Ordinal)))).ShouldBeEmpty();

    [Fact]
    public void No_rule_speaks_for_a_behaviour_which_the_employer_verifies() =>
        Of("behaviour").Where(part => !part.Rules.IsEmpty || !part.Adds.SequenceEqual([Contribution.Employer])).ShouldBeEmpty();

    private static Standard Standard(string id) => StandardFiles.All.Single(standard => standard.Id == id);

    private static IEnumerable<CriterionPart> Of(string group) => Standard("level-6-ai-engineer").Criteria.Where(criterion => criterion.Group == group).SelectMany(criterion => criterion.Parts);

    private static IEnumerable<string> Faults(Func<CriterionPart, bool> holds) =>
        StandardFiles.Parts.Where(each => !holds(each.Part)).Select(each => $"{each.Standard.Id} {each.Criterion.Code}.{each.Part.Id}");

    [GeneratedRegex(@"--kind ([a-z.-]+)")]
    private static partial Regex Kind();
}
