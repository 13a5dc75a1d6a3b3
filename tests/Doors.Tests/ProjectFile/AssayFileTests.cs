using System.Text;
using Assay.Cli;
using Assay.Projects.ProjectFiles.Shapes;

namespace Doors.Tests.ProjectFile;

public class AssayFileTests
{
    [Fact]
    public void The_reference_page_says_what_the_shapes_say() => GoldenFile.ShouldBe("docs/reference/assay-yaml.md", ReferencePage.Write(AssayFile.Shape));

    [Fact]
    public void The_JSON_schema_says_what_the_shapes_say() => GoldenFile.ShouldBe("docs/reference/assay.schema.json", JsonSchema.Write(AssayFile.Shape));

    public static TheoryData<string> Examples() => [.. Fields("", AssayFile.Shape).Where(found => found.Field.Example is not null).Select(found => found.Path)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_what_its_own_shape_accepts(string path)
    {
        var field = Fields("", AssayFile.Shape).First(found => found.Path == path).Field;
        var alone = new ObjectShape("An example by itself.", [field]);
        Faults(alone, $"{field.Name}: {field.Example}").ShouldBeEmpty();
    }

    public static TheoryData<string> Literals() => [.. Fields("", AssayFile.Shape).Where(found => found.Field.Default is { } text && (char.IsDigit(text[0]) || text[0] == '[' || found.Field.Shape is ChoiceShape)).Select(found => found.Path)];

    [Theory]
    [MemberData(nameof(Literals))]
    public void Every_default_is_what_its_own_shape_accepts(string path)
    {
        var field = Fields("", AssayFile.Shape).First(found => found.Path == path).Field;
        Faults(new ObjectShape("A default by itself.", [field]), $"{field.Name}: {field.Default}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_summary_is_a_sentence() =>
        Fields("", AssayFile.Shape).Where(found => !found.Field.Summary.EndsWith('.')).Select(found => found.Path).ShouldBeEmpty();

    private static IEnumerable<string> Faults(ObjectShape shape, string yaml) => shape.Faults(Encoding.UTF8.GetBytes(yaml)).Select(problem => problem.ToString());

    private static IEnumerable<(string Path, FieldShape Field)> Fields(string parent, ValueShape shape) => shape switch
    {
        ObjectShape mapping => mapping.Fields.SelectMany(field => Fields($"{parent}/{field.Name}", field.Shape).Prepend(($"{parent}/{field.Name}", field))),
        ListShape list => Fields($"{parent}[]", list.Item),
        MapShape map => Fields($"{parent}/*", map.Value),
        _ => [],
    };
}
