using Architecture.Tests.Shapes;

namespace Architecture.Tests.Records;

public class RecordCatalogueTests
{
    private static readonly Type[] Bodies = [.. RecordType.All.Select(record => record.Type)];

    [Fact]
    public void The_catalogue_says_what_the_types_say() => GoldenFile.ShouldBe("docs/reference/records.md", RecordCatalogue.Write(RecordType.All));

    [Fact]
    public void Every_field_says_what_it_means() =>
        Bodies.Concat(ShapeTable.Within(Bodies)).SelectMany(type => ShapeTable.Fields(type).Where(field => ShapeTable.Meaning(field).Length == 0).Select(field => $"{type.Name}.{field.Name}")).ShouldBeEmpty();

    [Fact]
    public void No_two_shapes_share_a_name() =>
        ShapeTable.Within(Bodies).GroupBy(shape => shape.Name).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(shape => shape.FullName))).ShouldBeEmpty();
}
