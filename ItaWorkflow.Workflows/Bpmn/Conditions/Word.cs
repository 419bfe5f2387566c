namespace ItaWorkflow.Workflows.Bpmn;

internal enum Lexeme
{
    Name,
    Number,
    Text,
    Symbol,
    End,
}

internal readonly record struct Word(Lexeme Lexeme, string Text);
