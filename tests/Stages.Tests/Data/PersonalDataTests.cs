using Assay.Data.Personal;
using Assay.Data.Records;

namespace Stages.Tests.Data;

public sealed class PersonalDataTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Theory]
    [InlineData("email", "e-mail")]
    [InlineData("contactEmail", "e-mail")]
    [InlineData("PHONE_NUMBER", "telephone")]
    [InlineData("mobilePhone", "telephone")]
    [InlineData("last_name", "names")]
    [InlineData("customer_name", "names")]
    [InlineData("ApplicantName", "names")]
    [InlineData("account holder", "names")]
    [InlineData("dob", "birth")]
    [InlineData("date_of_birth", "birth")]
    [InlineData("IBAN", "official")]
    [InlineData("SSN", "official")]
    public void A_name_that_speaks_of_persons_says_what_of_them(string name, string what) => PersonalHeader.Says(name, hasManyValues: false).ShouldNotBeNull().ShouldContain(what);

    [Theory]
    [InlineData("ratio")]
    [InlineData("single")]
    [InlineData("name")]
    [InlineData("product_name")]
    [InlineData("homeowner")]
    [InlineData("mailings")]
    [InlineData("birthrate_region")]
    public void Another_name_says_nothing(string name) => PersonalHeader.Says(name, hasManyValues: false).ShouldBeNull();

    [Fact]
    public void A_mere_name_speaks_of_persons_when_each_row_has_its_own() => PersonalHeader.Says("name", hasManyValues: true).ShouldNotBeNull();

    [Theory]
    [InlineData("a{0}@example.org", "e-mail addresses")]
    [InlineData("+44 20 7946 0{0:000}", "telephone numbers")]
    [InlineData("020 7946 0{0:000}", "telephone numbers")]
    [InlineData("(555) 010-{0:0000}", "telephone numbers")]
    [InlineData("GB29 NWBK 6016 1331 92{0:00}", "bank accounts")]
    [InlineData("192.0.2.{0}", "internet addresses")]
    [InlineData("078-05-{0:0000}", "social security numbers")]
    [InlineData("QQ 12 34 {0:00} C", null)]
    [InlineData("AB 12 34 {0:00} C", "national insurance numbers")]
    [InlineData("level {0}", null)]
    [InlineData("2024-01-{0:00}x", null)]
    public async Task Cells_that_look_like_personal_data_are_withheld_and_never_shown(string pattern, string? what)
    {
        const int values = 15;
        var cells = Enumerable.Range(0, 60).Select(row => string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, row % values + 10)).ToList();
        _workshop.Write("loans.csv", "ratio,x,repaid\n" + string.Concat(cells.Select((cell, row) => $"{row},{cell},{(row % 2 == 0 ? "yes" : "no")}\n")));
        var data = (await _workshop.RunAsync(ProjectText.With("{ratio: feature, x: feature, repaid: target}"))).Required;
        var withheld = data.ProfileRecord.As<DataProfile>().Withheld.SingleOrDefault(column => column.Column == "x");
        if (what is null) withheld.ShouldBeNull();
        else withheld.ShouldNotBeNull().Why.ShouldContain(what);
        var records = string.Concat(new[] { data.VersionRecord, data.ProfileRecord, data.QualityRecord, data.SplitRecord }.Select(record => record.Body.GetRawText()));
        if (what is not null) cells.ShouldAllBe(cell => !records.Contains(cell));
    }

    [Fact]
    public async Task Free_text_is_withheld_to_be_on_the_safe_side()
    {
        _workshop.Write("loans.csv", "ratio,note,repaid\n" + string.Concat(Enumerable.Range(0, 60).Select(row => $"{row},said that {row} would be enough,{(row % 2 == 0 ? "yes" : "no")}\n")));
        var data = (await _workshop.RunAsync(ProjectText.With("{ratio: feature, note: feature, repaid: target}"))).Required;
        data.ProfileRecord.As<DataProfile>().Withheld.ShouldHaveSingleItem().IsPersonal.ShouldBeFalse();
        data.ProfileRecord.Body.GetRawText().ShouldNotContain("said that");
    }
}
