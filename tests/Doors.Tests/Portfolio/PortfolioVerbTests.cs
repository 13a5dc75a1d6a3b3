using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Portfolio;

public class PortfolioVerbTests
{
    [Fact]
    public async Task A_gateway_that_does_not_hold_blocks_it_with_reasons_and_nothing_is_written()
    {
        var (desk, _) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        var blocked = (await desk.Type("evidence portfolio -o out --json")).ShouldEndIn(ExitCode.DoesNotHold).Json.GetProperty("problems").EnumerateArray().ToList();
        blocked.Select(problem => problem.GetProperty("value").GetString()).ShouldBe(["plan", "confirmed", "employer"]);
        Directory.Exists(desk.PathOf("out")).ShouldBeFalse();
        (await desk.Type("ledger log --kind evidence.portfolio --json")).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_incomplete_one_says_so_in_every_form_and_is_recorded()
    {
        var (desk, claim) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        var written = (await desk.Type("evidence portfolio --incomplete -o out --json")).ShouldEndIn(ExitCode.Done).Json;
        (written.GetProperty("complete").GetBoolean(), written.GetProperty("pdf").GetBoolean()).ShouldBe((false, false));
        Text(desk, "portfolio.html").ShouldContain("INCOMPLETE: the gateway does not hold");
        Part(desk, "word/header1.xml").ShouldContain("INCOMPLETE");
        Text(desk, "portfolio.json").ShouldContain("\"complete\": false");
        var record = (await desk.Type($"ledger show {written.GetProperty("record").GetString()} --json")).Json.GetProperty("record").GetProperty("body");
        record.GetProperty("items")[0].GetProperty("records")[0].GetString().ShouldBe(claim);
        record.GetProperty("contentRoot").GetString().ShouldBe(written.GetProperty("contentRoot").GetString());
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task Where_no_gateway_is_known_nothing_is_called_complete()
    {
        var (desk, _) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        var said = (await desk.Type("evidence portfolio --standard eu-ai-act-annex-iv -o out")).ShouldEndIn(ExitCode.Done).Out;
        said.ShouldStartWith("Held against no gateway, for none is known here:");
        said.ShouldMatch("for [0-9]+ of 29 parts of EU AI Act, .*; [0-9]+ have none\\.");
        (await desk.Type("evidence portfolio --incomplete -o other")).ShouldEndIn(ExitCode.Done).Out.ShouldStartWith("INCOMPLETE:");
    }

    [Fact]
    public async Task The_bundle_proves_itself_in_plain_words_and_discloses_the_person_s_own_words()
    {
        var (desk, _) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        await desk.Type("evidence portfolio --incomplete -o out");
        var said = (await desk.Type("verify out/portfolio.assay")).ShouldEndIn(ExitCode.Done).Out;
        said.ShouldContain("Proven: 3 records signed by 1 key as listed, in a log whose head of");
        said.ShouldContain("Only stated: names and times, and whose 1 key is that nobody pinned.");
        (await desk.Type("verify out/portfolio.assay --json")).Json.GetProperty("disclosed").EnumerateArray().Select(text => text.GetProperty("text").GetString()).ShouldContain(ClaimedDesk.Narrative);
    }

    [Fact]
    public async Task A_reflection_never_leaves()
    {
        var (desk, _) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        var reflection = (await desk.Type("ledger log --kind evidence.reflection --json")).Json[0].GetProperty("id").GetString()!;
        (await desk.Type("evidence", "claim", "S7.fit", "--records", reflection, "--narrative", "It rests on what I learnt.", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("claim.not-citable");
        await desk.Type("evidence portfolio --incomplete -o out");
        await desk.Type("bundle export --disclose own -o all.assay");
        (await desk.Type($"bundle export {reflection} -o one.assay --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("bundle.reflection");
        foreach (var bundle in new[] { "out/portfolio.assay", "all.assay" })
        {
            (await desk.Type($"verify {bundle} --json")).Json.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("kind").GetString()).ShouldNotContain("evidence.reflection");
            Encoding.Latin1.GetString(File.ReadAllBytes(desk.PathOf(bundle))).ShouldNotContain("wrong about the lenders");
        }

        foreach (var file in Directory.GetFiles(desk.PathOf("out"))) Encoding.UTF8.GetString(File.ReadAllBytes(file)).ShouldNotContain("wrong about the lenders", customMessage: file);
    }

    [Fact]
    public async Task Files_that_the_person_added_go_along_and_tables_among_them_do_not()
    {
        var (desk, _) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        var added = new List<string>();
        foreach (var file in new[] { "paper.pdf", "rows.csv" })
        {
            desk.Write(file, $"what {file} says");
            added.Add((await desk.Type($"evidence add {file} --for S7 --ai-use none --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!);
        }

        (await desk.Type("evidence", "claim", "S7.fit", "--records", added[0], "--records", added[1], "--narrative", "Both show it.")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("evidence portfolio --incomplete -o out")).ShouldEndIn(ExitCode.Done);
        var bundle = Encoding.Latin1.GetString(File.ReadAllBytes(desk.PathOf("out/portfolio.assay")));
        foreach (var id in added) bundle.ShouldContain($"records/{id}.json");
        bundle.ShouldContain("what paper.pdf says");
        bundle.ShouldNotContain("what rows.csv says");
    }

    [Fact]
    public async Task A_confirmation_comes_home_and_is_shown_with_its_key_and_without_its_words()
    {
        var (desk, claim) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        (await desk.Type("bundle export -o claim.assay")).ShouldEndIn(ExitCode.Done);
        using var manager = await ClaimedDesk.OtherAsync(desk, "claim.assay");
        var confirmed = (await manager.Type("evidence", "confirm", claim, "--as", "manager", "--observed", "She asked everybody.", "--when", "in May", "--where", "the office", "--json")).ShouldEndIn(ExitCode.Done).Json;
        (await manager.Type($"bundle export {confirmed.GetProperty("id").GetString()} --disclose own -o back.assay")).ShouldEndIn(ExitCode.Done);
        File.Copy(manager.PathOf("back.assay"), desk.PathOf("back.assay"));
        (await desk.Type("bundle import back.assay")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("evidence portfolio --incomplete -o out")).ShouldEndIn(ExitCode.Done);
        Text(desk, "portfolio.html").ShouldContain("Confirmed by a manager for S7.accuracy");
        Text(desk, "portfolio.html").ShouldNotContain("She asked everybody.");
        (await desk.Type("verify out/portfolio.assay")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("1 of them by keys that nobody pinned, and so only stated");
    }

    [Fact]
    public async Task An_employer_states_authenticity_and_a_candidate_cannot()
    {
        var (desk, _) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        await desk.Type("evidence portfolio --incomplete -o out");
        (await desk.Type("evidence attest out/portfolio.assay --as-employer --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("attest.own-work");
        using var employer = new Desk();
        File.Copy(desk.PathOf("out/portfolio.assay"), employer.PathOf("portfolio.assay"));
        (await employer.Type("evidence attest portfolio.assay --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("attest.capacity");
        var stated = (await employer.Type("evidence", "attest", "portfolio.assay", "--as-employer", "--name", "B. Manager", "--address", "", "--json")).ShouldEndIn(ExitCode.Done).Json;
        stated.GetProperty("contentRoot").GetString().ShouldBe((await desk.Type("verify out/portfolio.assay --json")).Json.GetProperty("contentRoot").GetString());
        await employer.Type($"bundle export {stated.GetProperty("id").GetString()} -o back.assay");
        File.Copy(employer.PathOf("back.assay"), desk.PathOf("back.assay"));
        (await desk.Type("bundle import back.assay")).ShouldEndIn(ExitCode.Done);
        var left = (await desk.Type("evidence portfolio -o again --json")).ShouldEndIn(ExitCode.DoesNotHold).Json.GetProperty("problems").EnumerateArray();
        left.Select(problem => problem.GetProperty("value").GetString()).ShouldBe(["plan", "confirmed"]);
    }

    [Fact]
    public async Task A_provider_s_checklist_and_plan_take_the_place_of_what_is_assumed()
    {
        var (desk, _) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        desk.Write("gateway.yaml", "standard: level-6-ai-engineer\nversion: 2\nsource: a provider\nitems:\n  - {id: plan, title: The plan is loaded, condition: plan-loaded}\n  - {id: english, title: English is passed, condition: stated}\n");
        desk.Write("plan.yaml", "standard: level-6-ai-engineer\nversion: 4\nsource: a provider\ntitle: The plan\nmethods:\n  - {id: talk, title: A talk, covers: [S7]}\n");
        (await desk.Type("evidence portfolio --gateway gateway.yaml --plan plan.yaml -o out --json")).ShouldEndIn(ExitCode.DoesNotHold).Problem.GetProperty("value").GetString().ShouldBe("english");
        (await desk.Type("evidence portfolio --gateway gateway.yaml --plan plan.yaml --state english -o out --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("complete").GetBoolean().ShouldBeTrue();
        Text(desk, "portfolio.html").ShouldNotContain("class=\"incomplete\"");
        Text(desk, "portfolio.html").ShouldContain("<td>talk</td>");
        (await desk.Type("evidence portfolio --plan nowhere.yaml --incomplete --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("plan.file");
    }

    [Fact]
    public async Task Without_evidence_there_is_no_portfolio()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("evidence portfolio --incomplete --person p-nobody --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("portfolio.nothing");
    }

    [Fact]
    public async Task The_page_asks_nothing_of_the_network_and_shows_words_as_words()
    {
        var (desk, _) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        await desk.Type("evidence portfolio --incomplete -o out");
        var html = Text(desk, "portfolio.html");
        html.ShouldContain("I asked the lenders first &amp; wrote down what they &lt;feared&gt;.");
        foreach (var forbidden in new[] { "<script", "src=", "http://", "https://", "url(" }) html.ShouldNotContain(forbidden);
        var ids = System.Text.RegularExpressions.Regex.Matches(html, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        ids.ShouldBeUnique();
        System.Text.RegularExpressions.Regex.Matches(html, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value).ShouldBeSubsetOf(ids);
    }

    [Fact]
    public async Task The_Word_document_is_well_formed_and_holds_the_matrix()
    {
        var (desk, _) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        await desk.Type("evidence portfolio --incomplete -o out");
        foreach (var part in new[] { "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "word/header1.xml" }) XDocument.Parse(Part(desk, part));
        var body = XDocument.Parse(Part(desk, "word/document.xml"));
        XNamespace word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        body.Descendants(word + "tr").Count().ShouldBeGreaterThan(4);
        body.Descendants(word + "t").Select(text => text.Value).ShouldContain(ClaimedDesk.Narrative);
    }

    [Fact]
    public async Task Pieces_are_exemplars_of_criteria_by_the_owner_s_codes()
    {
        var (desk, _) = await ClaimedDesk.CreateAsync();
        using var _desk = desk;
        await desk.Type("evidence portfolio --incomplete -o out");
        var package = System.Text.Json.JsonDocument.Parse(Text(desk, "case.json")).RootElement;
        var code = package.GetProperty("CFItems").EnumerateArray().Single(item => item.GetProperty("humanCodingScheme").GetString() == "S7");
        var associations = package.GetProperty("CFAssociations").EnumerateArray().ToList();
        associations.ShouldAllBe(association => association.GetProperty("associationType").GetString() == "exemplar");
        associations[0].GetProperty("originNodeURI").GetProperty("title").GetString()!.ShouldStartWith("Claim on S7");
        associations[0].GetProperty("destinationNodeURI").GetProperty("identifier").GetString().ShouldBe(code.GetProperty("identifier").GetString());
        File.Exists(desk.PathOf("out/badges.json")).ShouldBeFalse("nothing is accepted");
    }

    private static string Text(Desk desk, string name) => File.ReadAllText(desk.PathOf($"out/{name}"));

    private static string Part(Desk desk, string name)
    {
        using var zip = ZipFile.OpenRead(desk.PathOf("out/portfolio.docx"));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
