using Assay.Ledger.Bundles;
using Assay.Ledger.Keys;

namespace Foundation.Tests.Ledger.Bundles;

public sealed class ImportTests : IDisposable
{
    private readonly SomeHome _ada = new("p-ada", 3);
    private readonly SomeHome _bob = new("p-bob", 4);

    public void Dispose()
    {
        _ada.Dispose();
        _bob.Dispose();
    }

    [Fact]
    public async Task Records_arrive_byte_for_byte_as_new_leaves_behind_what_is_there()
    {
        await FillAsync();
        await _bob.EnrolAsync();
        var plan = await _bob.TakeAsync(await _ada.ExportAsync(disclosed: true));
        (plan.New.Length, plan.AlreadyThere, plan.NotCounting).ShouldBe((3, 0, 0));
        _bob.Store.Envelopes.Skip(1).Select(envelope => Convert.ToHexString(envelope.Bytes.Span)).ShouldBe(_ada.Store.Envelopes.Select(envelope => Convert.ToHexString(envelope.Bytes.Span)));
        _bob.Store.Envelopes.Skip(1).Select(envelope => envelope.LeafHash).ShouldBe(_ada.Store.Envelopes.Select(envelope => envelope.LeafHash));
        var aside = (await Disclosure.OfAsync(_ada.Store.Envelopes[1].Bytes, _ada.Vault)).Single(opening => opening.Field == "body.aside");
        (await _bob.Vault.OpenAsync(aside.Commitment.Hmac))!.Text.ShouldBe("what Ada thought");
    }

    [Fact]
    public async Task What_was_imported_goes_on_whole_to_a_third_home()
    {
        await FillAsync();
        var first = await _ada.ExportAsync(disclosed: true);
        await _bob.TakeAsync(first);
        var again = await _bob.ExportAsync(true, [.. _ada.Ids]);
        var parts = (byte[] bundle) => ForgedZip.Read(bundle).Where(file => file.Name is not ("bundle.json" or "checkpoint.txt")).Select(file => (file.Name, Convert.ToHexString(file.Content)));
        parts(again).ShouldBe(parts(first));
        BundleVerifier.Verify(again, BundleTrust.None).Disclosed.ShouldBe(BundleVerifier.Verify(first, BundleTrust.None).Disclosed);
    }

    [Fact]
    public async Task The_second_time_adds_nothing()
    {
        await FillAsync();
        var bundle = await _ada.ExportAsync();
        await _bob.TakeAsync(bundle);
        var plan = await _bob.TakeAsync(bundle);
        (plan.New.Length, plan.AlreadyThere, _bob.Store.Envelopes.Count).ShouldBe((0, 3, 3));
    }

    [Fact]
    public async Task Work_that_others_answer_comes_back_with_the_answer()
    {
        await FillAsync();
        await _bob.EnrolAsync();
        await _bob.TakeAsync(await _ada.ExportAsync());
        var answer = await _bob.NoteAsync("I saw it");
        var plan = await _ada.TakeAsync(await _bob.ExportAsync(false, answer.Id));
        plan.New.Length.ShouldBe(2, "Bob's enrolment and his answer");
        (await _ada.VerifyAsync()).Keys.Select(key => (key.Person, key.Counted)).ShouldBe([("p-ada", 3L), ("p-bob", 2L)]);
    }

    [Fact]
    public async Task Records_that_are_older_than_those_already_there_count_all_the_same()
    {
        await FillAsync();
        _bob.Clock.Advance(TimeSpan.FromDays(400));
        await _bob.EnrolAsync();
        await _bob.NoteAsync("much later");
        (await _bob.TakeAsync(await _ada.ExportAsync())).NotCounting.ShouldBe(0);
        (await _bob.VerifyAsync()).Keys.Single(key => key.Person == "p-ada").Counted.ShouldBe(3);
    }

    [Fact]
    public async Task A_changed_key_comes_along_with_its_predecessor_and_the_revocation()
    {
        await FillAsync();
        using var next = PersonKey.Create();
        await RotateAsync(_ada, next);
        (await _bob.TakeAsync(await _ada.ExportAsync())).NotCounting.ShouldBe(0);
        (await _bob.VerifyAsync()).Keys.Select(key => key.Counted).ShouldBe([4L, 1L]);
    }

    [Fact]
    public async Task A_known_person_s_changed_key_is_taken_in_because_the_old_one_vouches_for_it()
    {
        await FillAsync();
        await _bob.TakeAsync(await _ada.ExportAsync());
        using var next = PersonKey.Create();
        await RotateAsync(_ada, next);
        (await _bob.TakeAsync(await _ada.ExportAsync())).New.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_record_of_a_key_that_is_revoked_here_is_refused_and_goes_into_a_new_home()
    {
        await FillAsync();
        using var next = PersonKey.Create();
        var withheld = await _ada.NoteAsync("withheld");
        await RotateAsync(_ada, next);
        var revocation = _ada.Store.Envelopes[^1].Id;
        await _bob.TakeAsync(await _ada.ExportAsync(false, revocation));
        var bundle = await _ada.ExportAsync(false, withheld.Id);
        (await _bob.RefusalAsync(bundle)).ShouldBe(["import.key-revoked"]);
        using var carol = new SomeHome("p-carol", 5);
        await carol.TakeAsync(bundle);
    }

    [Fact]
    public async Task One_person_s_two_homes_share_their_key_and_each_keeps_its_own_enrolment()
    {
        await FillAsync();
        using var second = new SomeHome("p-ada", 6);
        await second.EnrolAsync(_ada.Key);
        (await second.TakeAsync(await _ada.ExportAsync(), withKey: false)).AlreadyThere.ShouldBe(1);
    }

    [Fact]
    public async Task Another_record_under_the_same_idempotency_key_is_a_conflict()
    {
        await FillAsync();
        using var second = new SomeHome("p-ada", 6);
        await second.EnrolAsync(_ada.Key);
        await second.BookOf(_ada.Key).AppendAsync([SomeLedger.Draft("p-ada/first")]);
        var problem = (await second.Importer(withKey: false).PlanAsync(await _ada.ExportAsync(), BundleTrust.None)).Problems.Single();
        (problem.Code, problem.Value).ShouldBe(("import.conflict", "p-ada/first"));
        second.Store.Envelopes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_bundle_that_does_not_hold_brings_nothing()
    {
        await FillAsync();
        var bundle = await _ada.ExportAsync();
        bundle[bundle.Length / 2] ^= 1;
        (await _bob.Importer().PlanAsync(bundle, BundleTrust.None)).Succeeded.ShouldBeFalse();
        _bob.Store.Envelopes.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_vault_fails_no_record_is_appended_and_it_can_be_done_again()
    {
        await FillAsync();
        var bundle = await _ada.ExportAsync(disclosed: true);
        _bob.Vault.Fault = new IOException("full");
        await Should.ThrowAsync<IOException>(() => _bob.TakeAsync(bundle));
        _bob.Store.Envelopes.ShouldBeEmpty();
        _bob.Vault.Fault = null;
        (await _bob.TakeAsync(bundle)).New.Length.ShouldBe(3);
        _bob.Store.Appends.ShouldBe(1, "all records in one transaction");
    }

    private async Task FillAsync()
    {
        await _ada.EnrolAsync();
        await _ada.NoteAsync("first", aside: "what Ada thought");
        await _ada.NoteAsync("second");
    }

    private static async Task RotateAsync(SomeHome home, PersonKey next)
    {
        await home.EnrolAsync(next, signedBy: home.Key);
        await home.BookOf(next).AppendAsync([KeyRevocation.Draft(Assay.Kernel.Digest.Parse(home.Key.KeyId), home.Clock.GetUtcNow() + TimeSpan.FromSeconds(1), KeyRevocationReason.Rotated)]);
    }
}
