import { useState } from 'react';
import { changeShop, Shop } from '../../../shared/shop/contract.ts';
import { call } from '../../call.ts';
import { type Faults, useFaults } from '../../gate/useFaults.ts';
import { refusalWords } from '../../refusals/words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Actions, Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Checkbox.tsx';
import { messages } from '../../ui/messages.ts';
import { Row } from '../../ui/Page.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { plainWords, useWords } from '../../words.ts';
import { settingsWords } from './words.ts';

const texts = ['name', 'contact', 'address', 'officerName', 'officerContact'] as const;
type Text = (typeof texts)[number];
type FieldId = `shop-${Text}`;
type Typed = Pick<Shop, Text | 'kind'>;

type RefusalWord = keyof NonNullable<(typeof refusalWords)['english']>;
const isListed = (why: string): why is RefusalWord => why in refusalWords.texts.en;

interface ShopFormProps {
  shop: Shop;
  noticeVersion: number;
  /** Answers with the version of the notice that is in force now. */
  onSaved: () => Promise<number | null>;
}

/** What the notice says of the shop. Saving publishes a new version of it, which is said before and after (s 18(1)(b)). */
export function ShopForm({ shop, noticeVersion, onSaved }: ShopFormProps) {
  const w = useWords(settingsWords);
  const refusal = useWords(refusalWords);
  const [typed, setTyped] = useState<Typed>(shop);
  const [trouble, setTrouble] = useState<RefusalWord | null>(null);
  const faults = useFaults<FieldId>(() => faultsOf(typed));
  const changes = changesOf(shop, typed);

  async function save() {
    if (faults.stop()) return;
    const answer = await call(changeShop, changes);
    if (!answer.ok) {
      const found = Object.fromEntries((answer.fields ?? []).map(({ path, why }) => [`shop-${path}`, why]));
      faults.show(found);
      return setTrouble(Object.keys(found).length > 0 ? null : answer.refusal);
    }
    setTrouble(null);
    setTyped(answer.value);
    const version = await onSaved();
    if (version !== null) messages.say(plainWords(settingsWords)('published', { version }));
  }

  const field = (name: Text) => {
    const id = `shop-${name}` as const;
    const why = faults.of(id);
    return (
      <TextField
        id={id}
        label={w(name)}
        value={typed[name]}
        required={w('required')}
        error={why && refusal(isListed(why) ? why : 'not-understood')}
        onChange={(text) => {
          faults.typed(id);
          setTyped((before) => ({ ...before, [name]: text }));
        }}
        onLeave={() => faults.left(id, typed[name] || ' ')} // emptied is wrong too: something stood there
      />
    );
  };

  return (
    <>
      <Banner tone="note">{w('publishes', { version: noticeVersion })}</Banner>
      <Row>
        {field('name')}
        {field('contact')}
      </Row>
      {field('address')}
      <Row>
        {field('officerName')}
        {field('officerContact')}
      </Row>
      <Radios
        label={w('kind')}
        value={typed.kind}
        options={Shop.shape.kind.options.map((value) => ({ value, label: w(value) }))}
        onChange={(kind) => setTyped((before) => ({ ...before, kind }))}
      />
      {trouble && trouble !== 'failed' && (
        <Banner tone="wrong" live>
          {refusal(trouble)}
        </Banner>
      )}
      <Actions align="start">
        <Button
          look="primary"
          shortcut="settings.save"
          onPress={save}
          off={Object.keys(changes).length === 0 ? w('nothingChanged') : undefined}
        >
          {w('save')}
        </Button>
      </Actions>
    </>
  );
}

/** The contract's own schema judges each field, so that what stands beside it is what the engine would say. */
function faultsOf(typed: Typed): Faults<FieldId> {
  return Object.fromEntries(
    texts.map((name) => [`shop-${name}`, Shop.shape[name].safeParse(typed[name]).error?.issues[0]?.message]),
  );
}

const changesOf = (shop: Shop, typed: Typed): Partial<Typed> =>
  Object.fromEntries(
    [...texts, 'kind' as const].flatMap((name) => (same(typed[name], shop[name]) ? [] : [[name, typed[name]]])),
  );

const same = (typed: string, kept: string) => typed.trim() === kept;
