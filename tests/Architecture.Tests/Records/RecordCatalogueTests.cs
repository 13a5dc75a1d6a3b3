namespace Architecture.Tests.Records;

public class RecordCatalogueTests
{
    [Fact]
    public void The_catalogue_says_what_the_types_say() => GoldenFile.ShouldBe("docs/reference/records.md", RecordCatalogue.Write(RecordType.All));

    [Fact]
    public void Every_field_says_what_it_means() =>
        RecordType.All.Select(record => record.Type).Concat(RecordCatalogue.Shapes(RecordType.All)).SelectMany(type => RecordCatalogue.Fields(type).Where(field => RecordCatalogue.Meaning(field).Length == 0).Select(field => $"{type.Name}.{field.Name}")).ShouldBeEmpty();

    [Fact]
    public void No_two_shapes_share_a_name() =>
        RecordCatalogue.Shapes(RecordType.All).GroupBy(shape => shape.Name).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(shape => shape.FullName))).ShouldBeEmpty();
}
