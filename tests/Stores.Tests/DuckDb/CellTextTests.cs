using System.Globalization;
using System.Text;
using Assay.Stores.Embedded.DuckDb.Csv;
using Assay.Tables.Engine;
using CsCheck;

namespace Stores.Tests.DuckDb;

public class CellTextTests
{
    [Theory]
    [InlineData("", CellKind.Missing)]
    [InlineData("  \t", CellKind.Missing)]
    [InlineData("NA", CellKind.Missing)]
    [InlineData("n/a", CellKind.Missing)]
    [InlineData("NaN", CellKind.Missing)]
    [InlineData("NULL", CellKind.Missing)]
    [InlineData("none", CellKind.Text)]
    [InlineData("0", CellKind.Integer)]
    [InlineData("-12", CellKind.Integer)]
    [InlineData(" +5 ", CellKind.Integer)]
    [InlineData("123456789012345", CellKind.Integer)]
    [InlineData("1234567890123456", CellKind.Code)]
    [InlineData("007", CellKind.Code)]
    [InlineData("1.5", CellKind.Number)]
    [InlineData("5.", CellKind.Number)]
    [InlineData("-.5", CellKind.Number)]
    [InlineData("0.5", CellKind.Number)]
    [InlineData("1e5", CellKind.Number)]
    [InlineData("1E-400", CellKind.Number)]
    [InlineData("1e999", CellKind.Infinite)]
    [InlineData("inf", CellKind.Infinite)]
    [InlineData("-Infinity", CellKind.Infinite)]
    [InlineData(".", CellKind.Text)]
    [InlineData("-", CellKind.Text)]
    [InlineData("1e", CellKind.Text)]
    [InlineData("1,5", CellKind.Text)]
    [InlineData("0x1F", CellKind.Text)]
    [InlineData("1 000", CellKind.Text)]
    [InlineData("True", CellKind.Boolean)]
    [InlineData("FALSE", CellKind.Boolean)]
    [InlineData("yes", CellKind.Text)]
    [InlineData("2024-02-29", CellKind.Time)]
    [InlineData("2023-02-29", CellKind.Text)]
    [InlineData("2024-05-01 12:30", CellKind.Time)]
    [InlineData("2024-05-01T12:30:00.123456+02:00", CellKind.Time)]
    [InlineData("2024-05-01T24:00", CellKind.Text)]
    [InlineData("01/05/2024", CellKind.Text)]
    [InlineData("0001-01-01T00:00:00+14:00", CellKind.Text)]
    public void A_cell_is_what_it_looks_like(string text, CellKind kind) => CellText.KindOf(Encoding.UTF8.GetBytes(text)).ShouldBe(kind);

    [Fact]
    public void What_is_called_a_number_is_read_as_the_number_that_was_written() => Gen.Double.Where(double.IsFinite).Sample(number =>
    {
        var cell = Encoding.UTF8.GetBytes(number.ToString("R", CultureInfo.InvariantCulture));
        return CellText.KindOf(cell) is CellKind.Number or CellKind.Integer or CellKind.Code && CellText.ToNumber(cell).Equals(number);
    });

    [Fact]
    public void What_is_called_a_time_is_read_as_the_instant_that_was_written() => Gen.DateTime.Sample(time =>
    {
        var instant = new DateTime(time.Ticks / 10 * 10, DateTimeKind.Utc);
        return CellText.ToTime(Encoding.UTF8.GetBytes(instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture))) == instant;
    });

    [Fact]
    public void An_offset_is_taken_off() => CellText.ToTime("2024-05-01T12:30:00+02:00"u8).ShouldBe(new DateTime(2024, 5, 1, 10, 30, 0, DateTimeKind.Utc));

    [Fact]
    public void Whatever_the_bytes_are_they_are_of_some_kind_that_can_be_read() => Gen.Byte.Array[0, 30].Sample(cell =>
    {
        switch (CellText.KindOf(cell))
        {
            case CellKind.Integer: CellText.ToInteger(cell); break;
            case CellKind.Number or CellKind.Code: CellText.ToNumber(cell); break;
            case CellKind.Boolean: CellText.ToFlag(cell); break;
            case CellKind.Time: CellText.ToTime(cell); break;
        }
    });

    [Fact]
    public void Number_like_text_is_of_some_kind_that_can_be_read() => Gen.String[OneOf.These('0', '1', '9', '.', '-', '+', 'e', 'E', ' ', ':', 'T', 'Z'), 0, 25].Sample(text =>
    {
        var cell = Encoding.UTF8.GetBytes(text);
        switch (CellText.KindOf(cell))
        {
            case CellKind.Integer: CellText.ToInteger(cell).ShouldBeInRange(-999_999_999_999_999, 999_999_999_999_999); break;
            case CellKind.Number or CellKind.Code: double.IsFinite(CellText.ToNumber(cell)).ShouldBeTrue(); break;
            case CellKind.Time: CellText.ToTime(cell); break;
        }
    });
}
