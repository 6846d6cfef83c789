import { h } from './dom.js';
import { chosen, choose } from './visit.js';

/**
 * The two questions a visitor may answer, or not. `onChange` is called after an answer is kept;
 * `offer(journey)` fills in the journey's stages and personas once they are there.
 */
export const renderSwitches = (texts, onChange) => {
  const stage = renderSwitch('stage', texts.steps.stage, texts.steps.silent, onChange);
  const persona = renderSwitch('persona', texts.steps.persona, texts.steps.silent, onChange);
  return {
    element: h(
      'form',
      { class: 'switches', onsubmit: (event) => event.preventDefault() },
      stage.element,
      persona.element
    ),
    offer: ({ stages, personas }) => {
      stage.offer(stages.map(({ key, name, question }) => ({ key, label: name, hint: question })));
      persona.offer(
        personas.map(({ key, label, description }) => ({ key, label, hint: description }))
      );
    },
  };
};

const renderSwitch = (choice, question, silent, onChange) => {
  const id = `choose-${choice}`;
  const hint = h('p', { class: 'hint', id: `${id}-hint` });
  const select = h(
    'select',
    { id, 'aria-describedby': hint.id },
    h('option', { value: '' }, silent)
  );
  let options = [];

  const showHint = () => {
    hint.textContent = options.find(({ key }) => key === select.value)?.hint ?? '';
  };
  select.addEventListener('change', () => {
    choose(choice, select.value);
    showHint();
    onChange();
  });
  return {
    element: h('div', { class: 'switch' }, h('label', { for: id }, question), select, hint),
    offer: (offered) => {
      options = offered;
      select.append(...options.map(({ key, label }) => h('option', { value: key }, label)));
      // A key from the address that the journey does not know is asked for all the same: the
      // answer then says, for the curious, that it was ignored.
      select.value = options.some(({ key }) => key === chosen(choice)) ? chosen(choice) : '';
      showHint();
    },
  };
};
