namespace Across.Tests.Evidence.Importing;

/// <summary>The standard of an occupation that we made up, with the defects that published texts have when they are copied.</summary>
internal static class KilnOperator
{
    /// <summary>Its codes, in order.</summary>
    public static readonly string[] Codes = ["K1", "K2", "K3", "K10", "S1", "S2", "S3", "S10", "S11", "S12", "B1", "B2", "B3"];

    public const string Text =
        """
        Level 3 Kiln and Al Operator

        To start, you must be sure that you fire pots in your current role.

        Knowledge

        - **K1**: The ways in which clays differ, and how Al sorts them.
        - **K2**: How glazes melt,
        flow and
        cool.
        - K3: Fuels and what they cost


        Page 2 of 5

        - **K10**: How to read a pyrometer. Including its
        error.

        Skills

        - **S1**: Stack a kiln so that heat reaches each pot.
        - **S2**: Choose the schedule of a firing with the
        12
        potter in mind.
        - S3: Keep the log of each firing.



        - **\$10**: Watch the heat of a firing and act when it drifts.
        - \$11: Unpack pots.
        - **\$12**: Sort glazed pots by their faults

        Behaviours

        B1: Works safely beside hot kilns.

        B2: Asks when unsure.

        B3: Shares what went wrong.

        """;

    public const string Csv =
        "\uFEFFRef;Type;Statement\r\nK1;Knowledge;\"Clays; how they differ\"\r\n\"S1\";Skill;\"Stack a \"\"full\"\" kiln\nand close it\"\r\n\\$10;Skill;Watch the heat\r\n;Skill;No code here\r\nB1;Behaviour;\r\n";

    public const string Case =
        """
        {
          "CFDocument": {"identifier": "d", "title": "Kiln Al Operator"},
          "CFItems": [
            {"identifier": "a", "fullStatement": "Skills"},
            {"identifier": "b", "humanCodingScheme": "S1", "fullStatement": "Stack a kiln."},
            {"identifier": "c", "humanCodingScheme": "1.A.2", "fullStatement": "Close its door."},
            {"identifier": "e", "fullStatement": "Sweep the floor."}
          ],
          "CFAssociations": [
            {"associationType": "isChildOf", "originNodeURI": {"identifier": "b"}, "destinationNodeURI": {"identifier": "a"}},
            {"associationType": "isChildOf", "originNodeURI": {"identifier": "c"}, "destinationNodeURI": {"identifier": "b"}}
          ]
        }
        """;
}
