using System.Text;
using Assay.Tracking;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;

namespace Stores.Tests.Tracking;

/// <summary>What every store promises of documents.</summary>
public abstract class DocumentCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    private const string Kind = DocumentKinds.RegisteredModel;

    [Fact]
    public async Task A_document_is_found_by_its_id_and_its_name()
    {
        var document = Samples.Document("1", "fraud", "p", order: -5) with { State = "odd", Body = """{"a":"é"}"""u8.ToArray() };
        await AcceptAsync(DocumentWrite.Add(document));
        foreach (var found in new[] { await FindAsync("1"), await Store.Documents.FindByNameAsync(Kind, "p", "fraud") })
        {
            (found! with { Body = default }).ShouldBe(document with { Version = 1, Body = default });
            found.Body.ToArray().ShouldBe(document.Body.ToArray());
        }

        (await Store.Documents.FindByNameAsync(Kind, "p", "Fraud")).ShouldBeNull();
        (await Store.Documents.FindByNameAsync(Kind, "", "fraud")).ShouldBeNull();
        (await Store.Documents.FindAsync(DocumentKinds.Webhook, "1")).ShouldBeNull();
    }

    [Fact]
    public async Task A_version_is_one_more_with_each_change()
    {
        await AcceptAsync(DocumentWrite.Add(Samples.Document("1", "a")));
        await AcceptAsync(DocumentWrite.Replace((await FindAsync("1"))! with { Name = "b" }));
        await AcceptAsync(DocumentWrite.Put(Samples.Document("1")));
        (await FindAsync("1"))!.Version.ShouldBe(3);
        (await FindAsync("1"))!.Name.ShouldBeNull();
    }

    [Fact]
    public async Task Who_read_an_older_version_is_told_and_changes_nothing()
    {
        await AcceptAsync(DocumentWrite.Add(Samples.Document("1", "a")));
        var read = (await FindAsync("1"))!;
        await AcceptAsync(DocumentWrite.Replace(read with { Name = "b" }));
        (await WriteAsync(DocumentWrite.Put(Samples.Document("2")), DocumentWrite.Replace(read with { Name = "c" }))).ShouldBeRefusedAs(TrackingFaults.Changed);
        (await FindAsync("1"))!.Name.ShouldBe("b");
        (await FindAsync("2")).ShouldBeNull();
        (await WriteAsync(DocumentWrite.Replace(Samples.Document("3") with { Version = 1 }))).ShouldBeRefusedAs(TrackingFaults.Changed);
    }

    [Fact]
    public async Task An_id_and_a_name_are_taken_once()
    {
        await AcceptAsync(DocumentWrite.Add(Samples.Document("1", "a")));
        (await WriteAsync(DocumentWrite.Add(Samples.Document("1", "b")))).ShouldBeRefusedAs(TrackingFaults.AlreadyExists).Value.ShouldBe("1");
        (await WriteAsync(DocumentWrite.Add(Samples.Document("2", "b")), DocumentWrite.Add(Samples.Document("3", "a")))).ShouldBeRefusedAs(TrackingFaults.AlreadyExists).Value.ShouldBe("a");
        (await FindAsync("2")).ShouldBeNull();
        await AcceptAsync(DocumentWrite.Add(Samples.Document("4", "a", parent: "p")), DocumentWrite.Add(Samples.Document("5")), DocumentWrite.Add(Samples.Document("6")));
    }

    [Fact]
    public async Task A_name_is_free_again_when_its_document_is_gone_or_called_otherwise()
    {
        await AcceptAsync(DocumentWrite.Add(Samples.Document("1", "a")));
        await AcceptAsync(DocumentWrite.Remove(Kind, "1"), DocumentWrite.Remove(Kind, "never there"), DocumentWrite.Add(Samples.Document("2", "a")));
        await AcceptAsync(DocumentWrite.Put(Samples.Document("2", "b")), DocumentWrite.Add(Samples.Document("3", "a")));
        (await FindAsync("1")).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_who_take_a_name_at_once_one_gets_it()
    {
        var other = Open();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => (n % 2 == 0 ? Store : other).Documents.WriteAsync([DocumentWrite.Add(Samples.Document($"{n}", "a"))], [])));
        outcomes.Count(outcome => outcome.Succeeded).ShouldBe(1);
        outcomes.Where(outcome => !outcome.Succeeded).ShouldAllBe(outcome => outcome.Problems[0].Code == TrackingFaults.AlreadyExists);
    }

    [Fact]
    public async Task Many_who_change_a_document_at_once_are_all_heard()
    {
        await AcceptAsync(DocumentWrite.Add(Samples.Document("1") with { Body = "0"u8.ToArray() }));
        var other = Open();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(async () => (await (n % 2 == 0 ? Store : other).Documents.ChangeAsync(Kind, "1", document =>
        {
            IReadOnlyList<OutboxEntry> nothing = [];
            return (document with { Body = Encoding.UTF8.GetBytes($"{int.Parse(Encoding.UTF8.GetString(document.Body.Span)) + 1}") }, nothing);
        }, () => throw new InvalidOperationException())).Succeeded.ShouldBeTrue())));
        Encoding.UTF8.GetString((await FindAsync("1"))!.Body.Span).ShouldBe("12");
    }

    [Fact]
    public async Task What_the_ledger_is_to_be_told_is_written_with_the_documents_or_not_at_all()
    {
        var entry = new OutboxEntry("registry.version", "{}"u8.ToArray(), null);
        await Store.Documents.WriteAsync([DocumentWrite.Add(Samples.Document("1"))], [entry]);
        await Store.Documents.WriteAsync([DocumentWrite.Add(Samples.Document("1"))], [entry]);
        (await Store.Outbox.WaitingAsync(10)).ShouldHaveSingleItem().Entry.Kind.ShouldBe("registry.version");
    }

    [Fact]
    public async Task All_that_are_there_are_found_at_once()
    {
        await AcceptAsync(DocumentWrite.Add(Samples.Document("1")), DocumentWrite.Add(Samples.Document("2")));
        (await Store.Documents.FindAllAsync(Kind, ["2", "9", "1", "2"])).Select(document => document.Id).ShouldBe(["1", "2"], ignoreOrder: true);
        (await Store.Documents.FindAllAsync(Kind, [])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_listing_is_in_the_order_of_order_and_id_and_backwards_too()
    {
        await AcceptAsync([.. Numbered(700).Reverse().Select(DocumentWrite.Add)]);
        string[] expected = [.. Numbered(700).OrderBy(document => document.Order).ThenBy(document => document.Id, StringComparer.Ordinal).Select(document => document.Id)];
        (await ListAsync(new(Kind))).ShouldBe(expected);
        (await ListAsync(new(Kind) { Descending = true })).ShouldBe(expected.Reverse());
        (await ListAsync(new(Kind) { Limit = 3 })).ShouldBe(expected[..3]);
        (await ListAsync(new(Kind) { Limit = 0 })).ShouldBeEmpty();
        (await ListAsync(new(DocumentKinds.Webhook))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_listing_of_some_parents_is_in_one_order_and_goes_on_where_it_ended()
    {
        await AcceptAsync([.. Numbered(300).Select(DocumentWrite.Add)]);
        foreach (var descending in new[] { false, true })
        {
            var listing = new DocumentListing(Kind) { Parents = ["p0", "p2", "none", "p0"], State = "active", Descending = descending };
            string[] expected = [.. Numbered(300).Where(document => document.Parent is "p0" or "p2" && document.State == "active").OrderBy(document => document.Order).ThenBy(document => document.Id, StringComparer.Ordinal).Select(document => document.Id)];
            if (descending) Array.Reverse(expected);
            (await ListAsync(listing)).ShouldBe(expected);
            var middle = Numbered(300).Single(document => document.Id == expected[40]);
            (await ListAsync(listing with { After = (middle.Order, middle.Id), Limit = 30 })).ShouldBe(expected[41..71]);
            (await ListAsync(listing with { Parents = ["p2"] })).ShouldBe(expected.Where(id => Numbered(300).Single(document => document.Id == id).Parent == "p2"));
            (await ListAsync(listing with { Parents = [] })).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_sequence_never_gives_a_number_twice()
    {
        var other = Open();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => (n % 2 == 0 ? Store : other).Documents.NextNumberAsync("experiment")));
        numbers.Order().ShouldBe(Enumerable.Range(1, 50).Select(n => (long)n));
        (await Store.Documents.NextNumberAsync("other")).ShouldBe(1);
    }

    private static IEnumerable<Document> Numbered(int count) =>
        Enumerable.Range(0, count).Select(n => Samples.Document($"d{n}", $"n{n}", $"p{n % 3}", n / 7) with { State = n % 5 == 0 ? "deleted" : "active" });

    private Task<Document?> FindAsync(string id) => Store.Documents.FindAsync(Kind, id);

    private Task<Assay.Kernel.Outcome<Assay.Kernel.Nothing>> WriteAsync(params DocumentWrite[] writes) => Store.Documents.WriteAsync(writes, []);

    private async Task AcceptAsync(params DocumentWrite[] writes) => (await WriteAsync(writes)).Problems.ShouldBeEmpty();

    private async Task<List<string>> ListAsync(DocumentListing listing) => await Store.Documents.ListAsync(listing).Select(document => document.Id).ToListAsync();
}
