using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

/// <summary>The element names of the BPMN 2.0 schema (BPMN20.xsd, Semantic.xsd): each is run, is without effect on tokens, or is refused by name.</summary>
public sealed class EveryElementTests
{
    private const string Nodes = """<startEvent id="s"/><userTask id="a"/><endEvent id="e"/>""";
    private const string Arrows = "s>a; a>e";

    private const string Run =
        "boundaryEvent endEvent exclusiveGateway inclusiveGateway intermediateCatchEvent intermediateThrowEvent parallelGateway sequenceFlow serviceTask startEvent subProcess userTask";

    private const string WithoutEffect =
        "documentation extensionElements laneSet dataObject dataObjectReference dataStoreReference property textAnnotation association group auditing monitoring performer humanPerformer potentialOwner resourceRole ioSpecification";

    private const string Other =
        "adHocSubProcess assignment businessRuleTask callActivity callChoreography callConversation choreographyTask complexBehaviorDefinition complexGateway conversation conversationAssociation conversationLink correlationKey correlationPropertyBinding correlationPropertyRetrievalExpression correlationSubscription dataAssociation dataInput dataInputAssociation dataOutput dataOutputAssociation dataState event eventBasedGateway expression formalExpression implicitThrowEvent inputSet ioBinding lane linkEventDefinition loopCharacteristics manualTask messageFlow messageFlowAssociation operation outputSet participant participantAssociation participantMultiplicity receiveTask rendering resourceAssignmentExpression resourceParameter resourceParameterBinding scriptTask sendTask standardLoopCharacteristics multiInstanceLoopCharacteristics subChoreography subConversation supportedInterfaceRef supports task transaction cancelEventDefinition compensateEventDefinition conditionalEventDefinition errorEventDefinition escalationEventDefinition messageEventDefinition signalEventDefinition terminateEventDefinition timerEventDefinition";

    private const string Declarations =
        "itemDefinition message error escalation signal resource dataStore category partnerEntity partnerRole endPoint interface correlationProperty collaboration relationship extension import";

    private const string OtherRoots =
        "choreography globalBusinessRuleTask globalChoreographyTask globalConversation globalManualTask globalScriptTask globalTask globalUserTask cancelEventDefinition compensateEventDefinition conditionalEventDefinition errorEventDefinition escalationEventDefinition linkEventDefinition messageEventDefinition signalEventDefinition terminateEventDefinition timerEventDefinition";

    public static TheoryData<string> WithoutEffectInside => [.. WithoutEffect.Split(' ')];
    public static TheoryData<string> RefusedInside => [.. Other.Split(' ')];
    public static TheoryData<string> WithoutEffectBeside => [.. Declarations.Split(' ')];
    public static TheoryData<string> RefusedBeside => [.. OtherRoots.Split(' ')];

    [Fact]
    public void What_is_run_stands_in_a_sample() =>
        Assert.All(
            Run.Split(' '),
            kind =>
                Assert.Contains(
                    Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples", "bpmn", "runs")),
                    file => File.ReadAllText(file).Contains($"<{kind} ", StringComparison.Ordinal)
                )
        );

    [Theory]
    [MemberData(nameof(WithoutEffectInside))]
    public void Drawing_notes_and_idle_data_change_nothing(string kind) =>
        Assert.Empty(BpmnReader.Read(Models.Xml(Nodes + $"""<{kind} id="X"/>""", Arrows)).Findings);

    [Theory]
    [MemberData(nameof(RefusedInside))]
    public void Every_other_element_of_a_process_is_refused_by_name(string kind) =>
        AssertNamed(kind, Models.Xml(Nodes + $"""<{kind} id="X"/>""", Arrows));

    [Theory]
    [MemberData(nameof(WithoutEffectBeside))]
    public void Declarations_beside_the_process_change_nothing(string kind) =>
        Assert.Empty(BpmnReader.Read(Beside(kind)).Findings);

    [Theory]
    [MemberData(nameof(RefusedBeside))]
    public void Every_other_element_beside_the_process_is_refused_by_name(string kind) => AssertNamed(kind, Beside(kind));

    private static string Beside(string kind) =>
        Models.Xml(Nodes, Arrows).Replace("</definitions>", $"""<{kind} id="X"/></definitions>""", StringComparison.Ordinal);

    private static void AssertNamed(string kind, string xml) =>
        Assert.Contains(
            BpmnReader.Read(xml).Findings,
            finding => finding is { ElementId: "X", IsRefusal: true } && finding.Kind == kind
        );
}
