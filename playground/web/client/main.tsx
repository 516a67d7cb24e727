import { Grid } from './grid.js';
import { connect } from './connection.js';
const el=document.createElement('div'); el.id='grid'; el.style.height='90vh'; document.body.append(el);
const c=connect((m)=>{ if(m.kind==='workbook') grid.open(m,m.seq); if(m.kind==='mutations') grid.take(m.list,m.seq); if(m.kind==='facts') grid.explain(m.facts.functions); },()=>{});
const grid=new Grid('grid',(m)=>c.send(m));
(window as any).playground={read:(s:string,a:string)=>grid.read(s,a), grid};
