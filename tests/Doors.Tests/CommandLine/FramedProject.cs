namespace Doors.Tests.CommandLine;

/// <summary>A small project, framed: the least that leaves records.</summary>
internal static class FramedProject
{
    public const string Table = "ratio,home,late\n0.1,own,no\n0.2,rent,no\n0.6,rent,yes\n0.5,own,yes\n0.3,own,no\n0.7,rent,yes\n";

    public static async Task<Desk> OnDesk()
    {
        var desk = new Desk();
        desk.Write("table.csv", Table);
        (await desk.Type("new . --from table.csv --target late")).ShouldEndIn(0);
        (await desk.Type("run", "--until", "frame", "--name", "A. Tester", "--address", "tester@example.org")).ShouldEndIn(0);
        return desk;
    }
}
