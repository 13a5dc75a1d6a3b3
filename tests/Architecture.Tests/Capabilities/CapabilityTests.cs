using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Architecture.Tests.Sources;

namespace Architecture.Tests.Capabilities;

/// <summary>Laws for every capability that any room declares.</summary>
public partial class CapabilityTests
{
    private const string Folder = "docs/reference/commands";
    private static readonly string Sources = string.Concat(SourceFile.All.Select(file => file.Syntax.ToString()));

    public static TheoryData<string> Names() => [.. DeclaredCapability.All.Select(declared => declared.FileStem)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_page_says_what_its_declaration_says(string name) => GoldenFile.ShouldBe($"{Folder}/{name}.md", CommandPage.Write(DeclaredCapability.Named(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_parameters_are_the_properties_of_its_request(string name)
    {
        var declared = DeclaredCapability.Named(name);
        var properties = declared.Request.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        declared.Capability.Parameters.Select(parameter => parameter.Name).ShouldBe(properties, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_it_says_of_itself_is_in_sentences(string name)
    {
        var capability = DeclaredCapability.Named(name).Capability;
        string[] sentences = [capability.Summary, .. capability.Parameters.Select(parameter => parameter.Summary), .. capability.Problems.Values];
        sentences.Where(sentence => !sentence.EndsWith('.')).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_problems_that_it_names_are_raised_somewhere(string name) =>
        DeclaredCapability.Named(name).Capability.Problems.Keys.Where(code => Sources.Split($"\"{code}\"").Length - 1 < 2).ShouldBeEmpty("named in a declaration and nowhere else");

    [Fact]
    public void A_name_is_one_to_three_words_and_names_one_capability()
    {
        var names = DeclaredCapability.All.Select(declared => declared.Capability.Name).ToList();
        names.Where(name => !Words().IsMatch(name)).ShouldBeEmpty();
        names.ShouldBeUnique();
    }

    [GeneratedRegex("^[a-z-]+( [a-z-]+){0,2}$")]
    private static partial Regex Words();
}
